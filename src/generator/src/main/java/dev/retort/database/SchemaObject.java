package dev.retort.database;

/**
 * Something that a migration can make.
 *
 * @param kind what it is, in small letters: {@code table}, {@code trigger}
 * @param owner the table that it belongs to; of what belongs to none, its own name
 * @param name its name
 * @param definition in the database's own words
 */
public record SchemaObject(String kind, String owner, String name, String definition) {}
