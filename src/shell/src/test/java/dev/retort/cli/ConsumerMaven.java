package dev.retort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The Maven that runs this build, for builds of projects that use Retort. */
final class ConsumerMaven {
    /** A local repository of its own, which shares with the machine's all but Retort. */
    static final Path REPOSITORY = Path.of("target", "consumers-repository").toAbsolutePath();

    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private ConsumerMaven() {}

    /** Puts Retort, as it is compiled, into the repository. */
    static synchronized void offerRetort() throws IOException {
        Path real = Path.of(System.getProperty("maven.repository"));
        share(real, REPOSITORY, "dev");
        Path mine = REPOSITORY.resolve("dev/retort/retort/0.1.0");
        Files.createDirectories(mine);
        if (Files.isDirectory(real.resolve("dev"))) {
            share(real.resolve("dev"), REPOSITORY.resolve("dev"), "retort");
        }
        Files.copy(Path.of("pom.xml"), mine.resolve("retort-0.1.0.pom"), StandardCopyOption.REPLACE_EXISTING);
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-cf",
                        mine.resolve("retort-0.1.0.jar").toString(),
                        "-C",
                        "target/classes",
                        ".");
        if (status != 0) {
            throw new IOException("no jar can be made");
        }
    }

    record Built(int status, String output) {}

    static Built maven(Path project, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("maven.home") + "/bin/mvn",
                "--batch-mode",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + REPOSITORY));
        command.addAll(List.of(arguments));
        return run(project, command);
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
