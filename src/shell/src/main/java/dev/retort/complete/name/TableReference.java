package dev.retort.complete.name;

import dev.retort.schema.IndexedTable;

/**
 * A table that a statement names.
 *
 * @param label how the statement names it: {@code FILM}, {@code f}, {@code FILM.language()}
 */
public record TableReference(String label, IndexedTable table) {}
