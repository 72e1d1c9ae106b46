package dev.retort.cli;

import dev.retort.testing.OwnJars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The Maven that runs this build, for builds of projects that use Retort. */
final class ConsumerMaven {
    /** A local repository of its own, which shares with the machine's all but Retort. */
    static final Path REPOSITORY = Path.of("target", "consumers-repository").toAbsolutePath();

    private static final String VERSION = "0.1.0";

    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static boolean isPluginBuilt;

    private ConsumerMaven() {}

    /** Puts Retort, as it is compiled, into the repository; the plugin, which is built after it, is built for that. */
    static synchronized void offerRetort() throws Exception {
        Path real = Path.of(System.getProperty("maven.repository"));
        share(real, REPOSITORY, "dev");
        Path mine = REPOSITORY.resolve("dev/retort");
        Files.createDirectories(mine);
        if (Files.isDirectory(real.resolve("dev"))) {
            share(real.resolve("dev"), REPOSITORY.resolve("dev"), "retort");
        }
        offer(mine, "retort-parent", Path.of("pom.xml"));
        for (String artifact : OwnJars.artifacts()) {
            String module = artifact.equals("retort") ? "library" : artifact.replace("retort-", "");
            offer(mine, artifact, Path.of("src", module, "pom.xml"));
            OwnJars.make(artifact, file(mine, artifact, "jar"));
        }
        offer(mine, "retort-bom", Path.of("src", "bom", "pom.xml"));
        if (!isPluginBuilt) {
            buildPlugin(mine);
            isPluginBuilt = true;
        }
    }

    /** In a folder of its own, since another Maven may be at work in that of the sources. */
    private static void buildPlugin(Path repository) throws Exception {
        Path build = Path.of("target", "consumers-build").toAbsolutePath();
        PackagedRetort.delete(build);
        Path module = Path.of("src", "maven-plugin");
        copy(Path.of("pom.xml"), build.resolve("pom.xml"));
        copy(module.resolve("pom.xml"), build.resolve(module).resolve("pom.xml"));
        copy(module.resolve("src"), build.resolve(module).resolve("src"));
        Built built = maven(build.resolve(module), "--quiet", "-Dmaven.test.skip=true", "package");
        if (built.status() != 0) {
            throw new IOException(built.output());
        }
        String artifact = "retort-maven-plugin";
        offer(repository, artifact, module.resolve("pom.xml"));
        copy(build.resolve(module).resolve("target/" + artifact + ".jar"), file(repository, artifact, "jar"));
    }

    /** Copies a file, or a folder with all that is in it. */
    static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void offer(Path repository, String artifact, Path pom) throws IOException {
        Path offered = file(repository, artifact, "pom");
        Files.createDirectories(offered.getParent());
        Files.copy(pom, offered, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Path repository, String artifact, String extension) {
        return repository.resolve(artifact).resolve(VERSION).resolve(artifact + "-" + VERSION + "." + extension);
    }

    record Built(int status, String output) {}

    static Built maven(Path project, String... arguments) throws Exception {
        return maven(project, Map.of(), arguments);
    }

    static Built maven(Path project, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("maven.home") + "/bin/mvn",
                "--batch-mode",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + REPOSITORY));
        command.addAll(List.of(arguments));
        return run(project, environment, command);
    }

    static Built run(Path project, List<String> command) throws Exception {
        return run(project, Map.of(), command);
    }

    static Built run(Path project, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("MAVEN_OPTS", QUICK_START, (theirs, ours) -> theirs + " " + ours);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("MAVEN_CMD_LINE") || name.equals("MAVEN_PROJECTBASEDIR"));
        builder.environment().keySet().removeAll(Set.of("RETORT_URL", "DATABASE_URL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Built(process.waitFor(), output);
    }

    /** Makes one folder hold what another holds, by links, but for one name. */
    private static void share(Path real, Path shared, String except) throws IOException {
        Files.createDirectories(shared);
        try (Stream<Path> children = Files.list(real)) {
            for (Path child : children.toList()) {
                Path link = shared.resolve(child.getFileName());
                if (!child.getFileName().toString().equals(except) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, child);
                }
            }
        }
    }
}
