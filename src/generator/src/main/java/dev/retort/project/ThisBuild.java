package dev.retort.project;

import dev.retort.RetortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jooq.Constants;

/**
 * What tells this build of Retort from any other, so that nothing which another one generated passes for its own. Found out
 * when it is first asked for, and once: the code that runs is that which was there then.
 */
public final class ThisBuild {
    private static final String NAME = version() + " " + Constants.FULL_VERSION + code();

    private ThisBuild() {}

    public static String name() {
        return NAME;
    }

    /** Retort's version, for a person. */
    public static String version() {
        String version = ThisBuild.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** Of the library and the generator, on which generated sources depend. */
    private static String code() {
        try {
            Path library = code(RetortException.class);
            Path generator = code(ThisBuild.class);
            return " " + of(library) + (library.equals(generator) ? "" : " " + of(generator));
        } catch (URISyntaxException | IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static Path code(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String of(Path code) throws IOException {
        return Files.isDirectory(code) ? files(code) : file(code);
    }

    /** While Retort itself is being worked on, its code is a folder. */
    static String files(Path folder) throws IOException {
        Sha256 digest = new Sha256();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(folder.relativize(file).toString().replace('\\', '/'))
                        .add(Files.readAllBytes(file));
            }
        }
        return digest.hex();
    }

    private static String file(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file);
    }
}
