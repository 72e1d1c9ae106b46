package dev.retort.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * The search for a JDK that Retort can run in, from what the build says to what lies in the usual folders.
 *
 * @param toolchains knows the build's toolchain, and those of toolchains.xml
 * @param session the build
 */
record JdkSearch(ToolchainManager toolchains, MavenSession session) {
    private static final String TYPE = "jdk";

    /** The folders in which the launcher of Retort looks as well. */
    private static final List<String> USUAL = List.of(
            "/usr/lib/jvm/*",
            "/usr/java/*",
            "/opt/jdk*",
            "/opt/java/*",
            "/opt/*/jdk*",
            "~/.sdkman/candidates/java/*",
            "~/.jdks/*",
            "~/.asdf/installs/java/*",
            "~/.local/share/mise/installs/java/*",
            "/Library/Java/JavaVirtualMachines/*/Contents/Home",
            "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
            "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
            "/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home");

    Jdk find() throws MojoExecutionException {
        return Stream.<Stream<Path>>of(
                        ofToolchains(),
                        ofEnvironment("JAVA_HOME"),
                        Stream.of(Path.of(System.getProperty("java.home"))),
                        onPath(),
                        USUAL.stream().flatMap(JdkSearch::folders))
                .flatMap(homes -> homes)
                .map(Jdk::at)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException("Retort needs a JDK of version " + Jdk.NEEDED
                        + " or later, and none was found among the toolchains, in JAVA_HOME, on the PATH or in the"
                        + " usual folders\n"
                        + "hint: install one (Eclipse Temurin " + Jdk.NEEDED
                        + ", for example) and set JAVA_HOME to its folder, or name the folder: -Dretort.jdk=FOLDER"));
    }

    /** The toolchain that the build has chosen comes first. */
    private Stream<Path> ofToolchains() {
        Stream<Toolchain> chosen = Stream.ofNullable(toolchains.getToolchainFromBuildContext(TYPE, session));
        return Stream.concat(
                        chosen,
                        toolchains.getToolchains(session, TYPE, Map.of("version", "[" + Jdk.NEEDED + ",)")).stream())
                .flatMap(toolchain -> Stream.ofNullable(toolchain.findTool("javac")))
                .flatMap(javac -> homeOf(Path.of(javac)));
    }

    private static Stream<Path> ofEnvironment(String name) {
        return Stream.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Stream<Path> onPath() {
        return Stream.ofNullable(System.getenv("PATH"))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("javac"))
                .filter(Files::isExecutable)
                .flatMap(JdkSearch::homeOf);
    }

    /** The JDK that a compiler belongs to, which may be a link into it. */
    private static Stream<Path> homeOf(Path javac) {
        try {
            return Stream.of(javac.toRealPath().resolve("../..").normalize());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> folders(String pattern) {
        if (File.separatorChar != '/') {
            return Stream.empty();
        }
        String absolute = pattern.replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        Stream<Path> found = Stream.of(Path.of("/"));
        for (Path name : Path.of(absolute)) {
            found = found.flatMap(folder -> matching(folder, name.toString()));
        }
        return found;
    }

    private static Stream<Path> matching(Path folder, String glob) {
        if (!glob.contains("*")) {
            return Stream.of(folder.resolve(glob));
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(children::add);
        } catch (IOException e) {
            return Stream.empty();
        }
        return children.stream().sorted();
    }
}
