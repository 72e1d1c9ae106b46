package dev.retort.compile;

import java.nio.file.Path;

/**
 * Generated classes, compiled, in a jar of their own, together with jOOQ's DSL bound to a connection.
 *
 * @param jar the jar
 * @param packageName the package of {@code Tables}, {@code Routines} and the rest
 */
public record CompiledSchema(Path jar, String packageName) {

    /** Opens the classes, for one engine. */
    public SchemaClasses open() {
        return SchemaClasses.open(jar);
    }
}
