package dev.retort.config.type;

import dev.retort.internal.text.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The classes of a project, compiled or as sources. None of them is loaded.
 *
 * @param classPath folders and jars of classes
 * @param sources roots of sources
 */
record JavaClasses(List<Path> classPath, List<Path> sources) {

    /** What is known of a class; empty where it is found nowhere. */
    Optional<JavaOutline> find(String name) {
        return binaryNames(name)
                .flatMap(binary -> file(binary).stream())
                .findFirst()
                .map(new ClassFileOutline(this::file)::of)
                .or(() -> source(name));
    }

    /** Whether a class that is not found cannot be: its package is one of the project's own, or all libraries are known. */
    boolean isComplete(String name) {
        String folder =
                name.contains(".") ? name.substring(0, name.lastIndexOf('.')).replace('.', '/') : "";
        return classPath.stream().anyMatch(Files::isRegularFile)
                || Stream.concat(sources.stream(), classPath.stream())
                        .anyMatch(root -> Files.isDirectory(root.resolve(folder)));
    }

    /** The class that was perhaps meant. */
    Optional<String> near(String name) {
        int dot = name.lastIndexOf('.');
        String folder = name.substring(0, Math.max(0, dot)).replace('.', '/');
        List<String> others = Stream.concat(sources.stream(), classPath.stream())
                .map(root -> root.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(JavaClasses::names)
                .distinct()
                .toList();
        return Spelling.closest(name.substring(dot + 1), others).map(near -> name.substring(0, dot + 1) + near);
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.matches("[^$]*\\.(class|java|kt)"))
                    .map(file -> file.substring(0, file.lastIndexOf('.')))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Each way in which a name can be that of a class within others: {@code a.B.C} is a.B$C in its file's name. */
    private static Stream<String> binaryNames(String name) {
        return Stream.iterate(name, binary -> binary.lastIndexOf('.') >= 0, binary -> {
            int dot = binary.lastIndexOf('.');
            return binary.substring(0, dot) + "$" + binary.substring(dot + 1);
        });
    }

    private Optional<byte[]> file(String binaryName) {
        String file = binaryName.replace('.', '/') + ".class";
        return classPath.stream()
                .flatMap(entry -> (Files.isDirectory(entry) ? inFolder(entry, file) : inJar(entry, file)).stream())
                .findFirst();
    }

    private static Optional<byte[]> inFolder(Path folder, String file) {
        try {
            Path found = folder.resolve(file);
            return Files.isRegularFile(found) ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> inJar(Path jar, String file) {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            ZipEntry entry = opened.getEntry(file);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(opened.getInputStream(entry).readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<JavaOutline> source(String name) {
        return Stream.iterate(name, outer -> outer.contains("."), outer -> outer.substring(0, outer.lastIndexOf('.')))
                .flatMap(outer -> sources.stream()
                        .flatMap(root -> Stream.of(".java", ".kt")
                                .map(ending -> root.resolve(outer.replace('.', '/') + ending))))
                .filter(Files::isRegularFile)
                .flatMap(file -> read(file).stream())
                .flatMap(text -> SourceOutline.of(text, name).stream())
                .findFirst();
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
