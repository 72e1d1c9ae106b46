package dev.retort.diff.model;

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
        int order = kind.compareTo(other.kind);
        if (order == 0) {
            order = schema.compareTo(other.schema);
        }
        if (order == 0) {
            order = owner.compareTo(other.owner);
        }
        return order == 0 ? name.compareTo(other.name) : order;
    }

    /** For people: {@code column users.age}. */
    @Override
    public String toString() {
        return kind + " " + path();
    }
}
