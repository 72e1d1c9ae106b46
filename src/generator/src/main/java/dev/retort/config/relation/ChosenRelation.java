package dev.retort.config.relation;

import dev.retort.Location;
import java.util.List;
import java.util.Optional;

/**
 * A relation to some of the rows of another one, or to the same in an order of its own.
 *
 * @param table the table where it begins
 * @param name its name, in the form of a column's: {@code active_users} or {@code activeUsers}
 * @param of the Java name of the other relation
 * @param where the condition on the rows, as SQL; empty for all of them
 * @param order the order of the rows; empty for that of the other relation
 * @param places where this was said
 */
public record ChosenRelation(
        String table, String name, String of, Optional<String> where, List<OrderPart> order, Places places) {

    /** The places in retort.toml of a relation, of what it is of, of its condition and its order. */
    public record Places(Location whole, Location of, Location where, Location order) {}

    /** What it is called in messages. */
    public String key() {
        return table + "." + name;
    }

    /** Without the places: to say the same at others changes nothing. */
    @Override
    public String toString() {
        return key() + " = of " + of + where.map(" where "::concat).orElse("") + " order " + order;
    }
}
