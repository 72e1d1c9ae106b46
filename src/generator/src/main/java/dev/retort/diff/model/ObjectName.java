package dev.retort.diff.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object of a schema.
 *
 * @param kind what it is, in small letters, as the server calls it: {@code table}, {@code column}, {@code materialized view}
 * @param schema the schema that it is in; empty for the one that the database is opened on
 * @param owner the table, or the like, that it is part of; empty for what is part of none
 * @param name as the catalog has it, without quotes; of a routine with the types of its parameters where these are part of its name
 */
public record ObjectName(String kind, String schema, String owner, String name) implements Comparable<ObjectName> {
    /** An object of the schema that the database is opened on. */
    public static ObjectName of(String kind, String name) {
        return new ObjectName(kind, "", "", name);
    }

    public static ObjectName column(ObjectName table, String name) {
        return new ObjectName("column", table.schema, table.name, name);
    }

    /** The same name in the place of this object's. */
    public ObjectName renamed(String other) {
        return new ObjectName(kind, schema, owner, other);
    }

    /** The name with what it is part of: {@code users.age}. */
    public String path() {
        return (schema.isEmpty() ? "" : schema + ".") + (owner.isEmpty() ? "" : owner + ".") + name;
    }

    /** By kind, schema, owner and name; written out: a schema of hundreds of tables is sorted often. */
    @Override
    public int compareTo(ObjectName other) {
        // Most differ in the name alone, and have these as the same objects.
        if (!kind.equals(other.kind)) {
            return kind.compareTo(other.kind);
        }
        if (!schema.equals(other.schema)) {
            return schema.compareTo(other.schema);
        }
        return owner.equals(other.owner) ? name.compareTo(other.name) : owner.compareTo(other.owner);
    }

    /** As that of any record; written out, as it is looked up as often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectName that
                && name.equals(that.name)
                && owner.equals(that.owner)
                && kind.equals(that.kind)
                && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return ((kind.hashCode() * 31 + schema.hashCode()) * 31 + owner.hashCode()) * 31 + name.hashCode();
    }

    /** For people: {@code column users.age}. */
    @Override
    public String toString() {
        return kind + " " + path();
    }
}
