package dev.retort.eval.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** The class loader of what the user's lines were compiled to, woven where that is needed. */
public final class SnippetLoader extends ClassLoader implements LoaderDelegate {
    /** How the full names of the classes begin that JShell wraps lines in. */
    public static final String WRAPPERS = "REPL.$JShell$";

    private final Map<String, byte[]> classFiles = new ConcurrentHashMap<>();
    private final Set<String> recent = new HashSet<>();
    private volatile boolean weaving;
    private volatile ResultHistory keptValues = new ResultHistory();

    public SnippetLoader(ClassLoader schema) {
        super("lines", schema);
    }

    /** From now on all that is loaded is woven; earlier code may be called by it. */
    public void startWeaving() {
        weaving = true;
    }

    /** The values that lines name. */
    public ResultHistory keptValues() {
        return keptValues;
    }

    public void keptValues(ResultHistory values) {
        keptValues = values;
    }

    /** What was loaded so far, by full name. */
    public Map<String, byte[]> classFiles() {
        return Map.copyOf(classFiles);
    }

    /** The class that was declared last in a line by a name, or else the one that has it for its full name. */
    public Optional<Class<?>> called(String name) {
        String full = classFiles.keySet().stream()
                .filter(each -> each.startsWith(WRAPPERS) && each.endsWith("$" + name))
                .max(Comparator.comparingInt(SnippetLoader::line).thenComparing(Function.identity()))
                .orElse(name);
        try {
            return Optional.of(loadClass(full));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The number of the line that a class was declared in. */
    private static int line(String fullName) {
        return Integer.parseInt(fullName.substring(WRAPPERS.length()).replaceFirst("\\D.*", ""));
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        Map<String, byte[]> loaded = new HashMap<>();
        for (ClassBytecodes bytes : classes) {
            loaded.put(bytes.name(), bytes.bytecodes());
        }
        if (weaving) {
            Map<String, byte[]> siblings = new HashMap<>(classFiles);
            siblings.putAll(loaded);
            Weaver weaver = new Weaver(siblings, this);
            loaded.replaceAll((name, bytes) -> weaver.weave(bytes));
        }
        classFiles.putAll(loaded);
        recent.addAll(loaded.keySet());
    }

    /** The full names of what was loaded since this was asked last. */
    public Set<String> takeRecent() {
        Set<String> taken = Set.copyOf(recent);
        recent.clear();
        return taken;
    }

    /** Forgets what was loaded for a line that no other line can name; what has not run yet may still do so. */
    public void done(Set<String> names) {
        for (String name : names) {
            if (findLoadedClass(name) != null) {
                classFiles.remove(name);
            }
        }
    }

    /** The lines' own come first: its parents would remember the name of each class that they do not have. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            return name.startsWith(WRAPPERS) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        byte[] bytes = classFiles.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addToClasspath(String path) {
        throw new UnsupportedOperationException();
    }
}
