package dev.retort.compile;

import java.nio.file.Path;

/**
 * Generated classes, compiled, in a jar of their own.
 *
 * @param jar the jar
 * @param packageName the package of {@code Tables}, {@code Routines} and the rest
 */
public record CompiledSchema(Path jar, String packageName) {}
