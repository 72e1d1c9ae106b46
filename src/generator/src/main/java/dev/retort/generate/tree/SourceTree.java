package dev.retort.generate.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources below one package and the description of their schema, by their path from the source root with forward slashes;
 * line ends are {@code \n}.
 */
public record SourceTree(SortedMap<String, String> files) {

    /** How each generated file begins, in a comment. */
    public static final String HEADER =
            "Generated from the database's schema: do not change it here, it is written anew.";

    /** Reads the sources of a package; without its folder there are none. */
    static SourceTree of(Path root, String packageName) {
        Path folder = root.resolve(packageName.replace('.', '/'));
        Path description = folder.resolve(SchemaDescription.FILE);
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(path -> path.toString().endsWith(".java") || path.equals(description))
                        .toList()) {
                    String content =
                            Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
                    files.put(root.relativize(file).toString().replace('\\', '/'), content);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new SourceTree(files);
    }

    /** Whether a file was generated, as its first lines say, and so may be removed without asking. */
    static boolean isGenerated(String content) {
        return content.startsWith("/*\n * " + HEADER) || content.startsWith("# " + HEADER);
    }

    /** The description of the schema, which sources of an earlier Retort do not have. */
    Optional<SchemaDescription> description() {
        return files.isEmpty()
                ? Optional.of(new SchemaDescription())
                : files.entrySet().stream()
                        .filter(file -> isDescription(file.getKey()))
                        .map(file -> SchemaDescription.parse(file.getValue()))
                        .findFirst();
    }

    static boolean isDescription(String path) {
        return path.endsWith("/" + SchemaDescription.FILE);
    }

    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + "\0" + content.length() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
