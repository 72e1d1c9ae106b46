package dev.retort.compile;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * The class loader of a schema's classes from its jar, and of everything else from Retort's own loader. The jar comes first: what runs
 * Retort may have generated classes of the same names on its class path, of another schema.
 */
final class SchemaLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    SchemaLoader(URL jar) {
        super("schema", new URL[] {jar}, SchemaLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (findResource(name.replace('.', '/') + ".class") != null) {
                return findClass(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
