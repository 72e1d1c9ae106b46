package dev.retort.migrate.revision;

import java.nio.file.Path;

/** The two files of a new migration. */
public record Revision(Path migration, Path undo) {}
