package dev.retort.migrate.revision;

import java.nio.file.Path;

/**
 * The two files of a new migration.
 *
 * @param migration what applies it
 * @param undo what takes it back
 */
public record Revision(Path migration, Path undo) {}
