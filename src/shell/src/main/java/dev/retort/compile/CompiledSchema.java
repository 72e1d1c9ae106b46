package dev.retort.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Generated classes, compiled, in a jar of their own, together with jOOQ's DSL bound to a connection.
 *
 * @param jar the jar
 * @param headers the jar in place of the libraries when a line is compiled
 * @param packageName the package of {@code Tables}, {@code Routines} and the rest
 * @param application folders and jars of the application's own classes, as far as the generated ones need them
 */
public record CompiledSchema(Path jar, Path headers, String packageName, List<Path> application) {

    /** Classes that need none of an application. */
    public CompiledSchema(Path jar, Path headers, String packageName) {
        this(jar, headers, packageName, List.of());
    }

    /** Opens the classes, for one engine. */
    public SchemaClasses open() {
        return SchemaClasses.open(jar, application);
    }

    /** What a line is compiled against, in the form of the compiler's option. */
    public String classPath() {
        List<Path> elements = new ArrayList<>(List.of(jar, headers));
        elements.addAll(ClassPath.retort());
        elements.addAll(application);
        return ClassPath.of(elements);
    }
}
