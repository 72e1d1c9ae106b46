package dev.retort.testing;

import dev.retort.Retort;
import dev.retort.cli.Main;
import dev.retort.project.ThisBuild;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** The jars that a build makes of Retort's own classes, made here of the classes that are tested. */
public final class OwnJars {
    /** The classes of each artifact, in the order of the class path. */
    private static final Map<String, Class<?>> ARTIFACTS = new LinkedHashMap<>();

    static {
        ARTIFACTS.put("retort-shell", Main.class);
        ARTIFACTS.put("retort-generator", ThisBuild.class);
        ARTIFACTS.put("retort", Retort.class);
    }

    private OwnJars() {}

    /** The artifacts' names. */
    public static List<String> artifacts() {
        return List.copyOf(ARTIFACTS.keySet());
    }

    /** Where the classes are: folders, or jars that the build has made before. */
    public static List<Path> classes() {
        return ARTIFACTS.values().stream().map(OwnJars::origin).distinct().toList();
    }

    /** Makes one artifact's jar. */
    public static void make(String artifact, Path jar) throws IOException {
        Class<?> type = ARTIFACTS.get(artifact);
        if (type == null) {
            throw new IllegalArgumentException(artifact);
        }
        Files.createDirectories(jar.toAbsolutePath().getParent());
        if (Files.isRegularFile(origin(type))) {
            Files.copy(origin(type), jar, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-cf",
                        jar.toString(),
                        "-C",
                        origin(type).toString(),
                        ".");
        if (status != 0) {
            throw new IOException("no jar can be made: " + jar);
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
