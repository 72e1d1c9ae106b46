package dev.retort.migrate;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of an application, with the libraries that it brings. What it shares with Retort is Flyway and the drivers, whose types
 * stand between the two.
 */
final class ApplicationClasses extends URLClassLoader {
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

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? own.loadClass(name) : super.loadClass(name, resolve);
    }
}
