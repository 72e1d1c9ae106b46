package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.artifact.ClassOrigin;
import dev.retort.internal.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Constants;

/**
 * The mark that tells this build of Retort from any other, so that nothing which another one generated passes for its
 * own. Found out when it is first needed, and once: the code that runs is that which was there then.
 */
public final class ThisBuild {
    private static final String NAME = version() + " " + Constants.FULL_VERSION + code();

    private ThisBuild() {}

    public static String name() {
        return NAME;
    }

    /** Retort's version, for the user. */
    public static String version() {
        String version = ThisBuild.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** Of the library and the generator, on which generated sources depend. */
    private static String code() {
        StringBuilder code = new StringBuilder();
        try {
            for (Path origin : origins()) {
                code.append(' ').append(Files.isDirectory(origin) ? files(origin) : file(origin));
            }
            return code.toString();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static Set<Path> origins() {
        Set<Path> origins = new LinkedHashSet<>();
        for (Class<?> type : List.of(RetortException.class, ThisBuild.class)) {
            ClassOrigin.of(type.getName()).ifPresent(origins::add);
        }
        return origins;
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
