package dev.retort.artifact;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The jar or the folder that holds a class. It is asked of the class loader: of classes that come from a start-up cache, whose
 * jars were moved since, the virtual machine names no code source.
 */
public final class ClassOrigin {
    private ClassOrigin() {}

    /** The origin of a class of this name, if there is one in files. */
    public static Optional<Path> of(String className) {
        String file = className.replace('.', '/') + ".class";
        URL url = ClassOrigin.class.getClassLoader().getResource(file);
        if (url == null) {
            return Optional.empty();
        }
        try {
            if (url.getProtocol().equals("file")) {
                String place = url.toString();
                return Optional.of(Path.of(URI.create(place.substring(0, place.length() - file.length()))));
            }
            return url.openConnection() instanceof JarURLConnection jar
                    ? Optional.of(Path.of(URI.create(jar.getJarFileURL().toString())))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
