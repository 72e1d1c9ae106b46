package dev.retort.diff.model;

/**
 * A file of SQL that says how a schema should be.
 *
 * @param name as the user knows it, for errors
 */
public record SchemaFile(String name, String text) {}
