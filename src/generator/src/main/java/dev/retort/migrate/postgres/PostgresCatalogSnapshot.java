package dev.retort.migrate.postgres;

import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot of what PostgreSQL's catalog has of what a statement names, as far as statements change it that run in no
 * transaction: taken before one runs, and again when it is not known whether it did, the two tell which.
 *
 * @param facts what there is of it, each as a kind and a name: {@code invalid index public.film_title}
 */
record PostgresCatalogSnapshot(Set<String> names, Set<String> facts) {
    private static final String NAME = "name ";
    private static final String FACT = "fact ";
    private static final String INVALID = "invalid index ";
    private static final String DETACHING = "detaching ";
    private static final int FIRST_THAT_DETACHES = 14;

    private static final String FACTS = """
        select case when i.indisvalid then 'index ' else 'invalid index ' end || i.indexrelid::regclass
          from pg_catalog.pg_index i
          join pg_catalog.pg_class c on c.oid = i.indexrelid
          join pg_catalog.pg_class t on t.oid = i.indrelid
         where c.relname = any(n.names) or t.relname = any(n.names)
        union all
        select 'database ' || datname from pg_catalog.pg_database where datname = any(n.names)
        union all
        select 'tablespace ' || spcname from pg_catalog.pg_tablespace where spcname = any(n.names)
        union all
        select 'subscription ' || subname from pg_catalog.pg_subscription where subname = any(n.names)
        union all
        select 'label ' || e.enumlabel || ' of ' || t.oid::regtype from pg_catalog.pg_enum e
          join pg_catalog.pg_type t on t.oid = e.enumtypid where t.typname = any(n.names)
        union all
        select {kind} h.inhparent::regclass || ' detach partition ' || h.inhrelid::regclass
          from pg_catalog.pg_inherits h join pg_catalog.pg_class c on c.oid = h.inhrelid
         where c.relname = any(n.names)
        """;

    private static final String PARTITION = "'partition ' ||";
    private static final String PARTITION_OR_DETACHING =
            "case when h.inhdetachpending then 'detaching ' else 'partition ' end ||";

    /** What the catalog tells now of what a statement names. */
    static PostgresCatalogSnapshot at(Connection connection, ScriptStatement statement) throws SQLException {
        Set<String> names = statement.text().names().stream()
                .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                .filter(name -> name.indexOf('\n') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
        return at(connection, names);
    }

    private static PostgresCatalogSnapshot at(Connection connection, Set<String> names) throws SQLException {
        boolean detaches = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_THAT_DETACHES;
        String query = "select f.* from (select ?::text[] as names) n cross join lateral ("
                + FACTS.replace("{kind}", detaches ? PARTITION_OR_DETACHING : PARTITION) + ") f";
        List<String> facts = Rows.all(
                connection,
                query,
                row -> row.getString(1).replace('\n', ' '),
                connection.createArrayOf("text", names.toArray()));
        return new PostgresCatalogSnapshot(names, new TreeSet<>(facts));
    }

    /** What the catalog tells now of the same. */
    PostgresCatalogSnapshot again(Connection connection) throws SQLException {
        return at(connection, names);
    }

    /** Reads what {@link #toString} wrote. */
    static PostgresCatalogSnapshot parse(String text) {
        return new PostgresCatalogSnapshot(lines(text, NAME), lines(text, FACT));
    }

    private static Set<String> lines(String text, String kind) {
        return text.lines()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The indexes that are not valid, and were not there before. */
    List<String> invalidSince(PostgresCatalogSnapshot before) {
        return since(before, INVALID);
    }

    /** The partitions whose detaching was begun since: {@code film detach partition film_2024}. */
    List<String> detachingSince(PostgresCatalogSnapshot before) {
        return since(before, DETACHING);
    }

    private List<String> since(PostgresCatalogSnapshot before, String kind) {
        return facts.stream()
                .filter(fact -> fact.startsWith(kind) && !before.facts.contains(fact))
                .map(fact -> fact.substring(kind.length()))
                .toList();
    }

    boolean isGoneSince(PostgresCatalogSnapshot before) {
        return before.facts.stream().anyMatch(fact -> !facts.contains(fact) && !facts.contains("invalid " + fact));
    }

    @Override
    public String toString() {
        return Stream.concat(names.stream().map(NAME::concat), facts.stream().map(FACT::concat))
                .collect(Collectors.joining("\n"));
    }
}
