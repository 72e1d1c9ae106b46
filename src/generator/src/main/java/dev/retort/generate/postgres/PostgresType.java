package dev.retort.generate.postgres;

import static dev.retort.generate.catalog.ServerCatalog.number;
import static dev.retort.generate.catalog.ServerCatalog.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/**
 * A type that a PostgreSQL database knows, as a column has it.
 *
 * @param kind {@code b} for one that the server has by itself, {@code e} enum, {@code c} composite, {@code r} range, …
 * @param modifier length or precision as the catalog has it, or -1
 */
record PostgresType(String schema, String name, String kind, int modifier, Optional<PostgresType> element) {

    private static final int MONTH = 1 << 1;
    private static final int YEAR = 1 << 2;

    /** All types of a database, by their numbers in the catalog. */
    record All(Map<Long, Record> rows) {

        static All read(PostgresSchemas catalog) {
            Map<Long, Record> rows = new HashMap<>();
            catalog.rows("""
                select t.oid::bigint, n.nspname, t.typname, t.typtype, t.typtypmod, t.typbasetype::bigint,
                  e.oid::bigint
                from pg_type t join pg_namespace n on n.oid = t.typnamespace
                left join pg_type e on e.oid = t.typelem and e.typarray = t.oid
                """).forEach(row -> rows.put(number(row, 0), row));
            return new All(rows);
        }

        /** The type of this number; in place of a domain, the type that it is made of. */
        PostgresType of(long number, int modifier) {
            Record row = rows.get(number);
            if (row == null) {
                return new PostgresType("", "", "", -1, Optional.empty());
            }
            if (text(row, 3).equals("d")) {
                return of(number(row, 5), (int) number(row, 4));
            }
            long element = number(row, 6);
            return new PostgresType(
                    text(row, 1),
                    text(row, 2),
                    text(row, 3),
                    modifier,
                    element == 0 ? Optional.empty() : Optional.of(of(element, modifier)));
        }
    }

    /** How many characters or bits a value has at most, or 0. */
    int length() {
        return Math.max(0, modifier - 4);
    }

    /** How many digits the fraction of a second has. */
    int fraction() {
        return modifier < 0 ? 6 : modifier;
    }

    /** How many digits a number has at most, or 0. */
    int precision() {
        return modifier < 0 ? 0 : ((modifier - 4) >> 16) & 0xffff;
    }

    /** How many of a number's digits are after the point; negative where it is rounded before it. */
    int scale() {
        return modifier < 0 ? 0 : (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    }

    boolean isOfMonths() {
        int fields = modifier >> 16;
        return modifier >= 0 && fields != 0 && (fields & ~(YEAR | MONTH)) == 0;
    }
}
