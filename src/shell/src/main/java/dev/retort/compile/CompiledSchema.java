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
 */
public record CompiledSchema(Path jar, Path headers, String packageName) {

    /** Opens the classes, for one engine. */
    public SchemaClasses open() {
        return SchemaClasses.open(jar);
    }

    /** What a line is compiled against, in the form of the compiler's option. */
    public String classPath() {
        List<Path> elements = new ArrayList<>(List.of(jar, headers));
        elements.addAll(ClassPath.retort());
        return ClassPath.of(elements);
    }
}
