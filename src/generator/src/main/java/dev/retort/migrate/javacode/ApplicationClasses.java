package dev.retort.migrate.javacode;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of an application, with the libraries that it brings. What it shares with Retort is Flyway and the drivers, whose types
 * pass between the two.
 */
public final class ApplicationClasses extends URLClassLoader {
    private static final List<String> SHARED =
            List.of("org.flywaydb.", "org.mariadb.jdbc.", "org.postgresql.", "org.sqlite.");

    private final ClassLoader own = ApplicationClasses.class.getClassLoader();

    ApplicationClasses(List<Path> classPath) {
        super(
                "application",
                classPath.stream().map(ApplicationClasses::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry.toString(), e);
        }
    }

    /** A class with what it inherits from, as their files say; empty where there is no such file. None of them is loaded. */
    Optional<Lineage> lineage(String className) {
        Map<String, ClassOutline> own = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            Optional<ClassOutline> outline = ClassOutline.isOfOthers(name) ? Optional.empty() : outline(name);
            outline.ifPresentOrElse(found -> own.put(name, found), () -> others.add(name));
            outline.stream()
                    .flatMap(found -> found.supertypes().stream())
                    .filter(type -> !own.containsKey(type))
                    .forEach(open::addLast);
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new Lineage(List.copyOf(own.values()), others));
    }

    private Optional<ClassOutline> outline(String className) {
        try (InputStream file = getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassOutline.of(file.readAllBytes()));
        } catch (IOException | IllegalArgumentException e) {
            // What cannot be read is reported when it is loaded.
            return Optional.empty();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? own.loadClass(name) : super.loadClass(name, resolve);
    }
}
