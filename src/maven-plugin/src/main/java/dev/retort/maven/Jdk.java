package dev.retort.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A JDK that Retort can run in.
 *
 * @param home its folder
 */
record Jdk(Path home) {
    static final int NEEDED = 25;

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");
    private static final String SUFFIX = File.separatorChar == '\\' ? ".exe" : "";

    /** The JDK in a folder, if it is one, and new enough. */
    static Optional<Jdk> at(Path home) {
        return Files.isExecutable(program(home, "javac")) && version(home) >= NEEDED
                ? Optional.of(new Jdk(home))
                : Optional.empty();
    }

    /** The JDK in a folder that was named. */
    static Jdk required(Path home) throws MojoExecutionException {
        return at(home).orElseThrow(() -> new MojoExecutionException("Retort needs a JDK of version " + NEEDED
                + " or later, and there is none in " + home + ", which the parameter jdk names"));
    }

    String java() {
        return program(home, "java").toString();
    }

    private static Path program(Path home, String name) {
        return home.resolve("bin").resolve(name + SUFFIX);
    }

    private static int version(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
