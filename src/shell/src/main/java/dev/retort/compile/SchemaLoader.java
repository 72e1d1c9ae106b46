package dev.retort.compile;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The class loader of a schema's classes from its jar, of everything else from Retort's own loader, and of what that has not from the
 * application. The jar comes first: what runs Retort, or the application, may have generated classes of the same names on its class path, of
 * another schema.
 */
final class SchemaLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String ofJar;

    private SchemaLoader(URL[] places) {
        super("schema", places, SchemaLoader.class.getClassLoader());
        ofJar = "jar:" + places[0] + "!/";
    }

    /**
     * A loader.
     *
     * @param application folders and jars of classes that those of the schema need
     */
    static SchemaLoader of(Path jar, List<Path> application) throws MalformedURLException {
        URL[] places = new URL[1 + application.size()];
        places[0] = jar.toUri().toURL();
        for (int i = 0; i < application.size(); i++) {
            places[i + 1] = application.get(i).toUri().toURL();
        }
        return new SchemaLoader(places);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            URL found = findResource(name.replace('.', '/') + ".class");
            if (found != null && found.toString().startsWith(ofJar)) {
                return findClass(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
