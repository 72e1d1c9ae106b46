package dev.retort.diff.sqlite;

import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.sql.SqlToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The views and triggers for which SQLite does not rename a column of a table, since they have it by way of another view, a star or a
 * nested SELECT.
 */
final class FragileReaders {
    /** The table, and the views that select from it, in small letters. */
    private final Set<String> sources = new HashSet<>();

    private FragileReaders(String table, List<SqliteObject> readers) {
        sources.add(table.toLowerCase(Locale.ROOT));
        boolean isMore = true;
        while (isMore) {
            isMore = readers.stream()
                    .filter(reader -> reader.name().kind().equals("view") && reader.mentions(sources))
                    .map(view -> sources.add(view.name().name().toLowerCase(Locale.ROOT)))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    static List<SqliteObject> of(String table, SchemaSnapshot schema) {
        List<SqliteObject> readers = new ArrayList<>();
        schema.definitions().values().forEach(definition -> {
            if (definition instanceof SqliteObject object
                    && (object.name().kind().equals("view")
                            || object.name().kind().equals("trigger"))) {
                readers.add(object);
            }
        });
        FragileReaders fragile = new FragileReaders(table, readers);
        // With a view its own triggers go, too.
        Set<String> dropped = new HashSet<>();
        List<SqliteObject> views = readers.stream()
                .filter(reader -> reader.name().kind().equals("view") && fragile.isOne(reader, table))
                .toList();
        views.forEach(view -> dropped.add(view.name().name().toLowerCase(Locale.ROOT)));
        List<SqliteObject> all = new ArrayList<>();
        readers.stream()
                .filter(reader -> reader.name().kind().equals("trigger")
                        && fragile.isOne(reader, table)
                        && !dropped.contains(reader.name().owner().toLowerCase(Locale.ROOT)))
                .forEach(all::add);
        all.addAll(views);
        return all;
    }

    private boolean isOne(SqliteObject reader, String table) {
        Set<String> others = new HashSet<>(sources);
        others.remove(table.toLowerCase(Locale.ROOT));
        others.remove(reader.name().name().toLowerCase(Locale.ROOT));
        return reader.mentions(others) || (reader.mentions(sources) && isNested(reader));
    }

    private static boolean isNested(SqliteObject reader) {
        List<SqlToken> tokens = SqliteText.read(reader.rest()).code();
        boolean hasStar = tokens.stream().anyMatch(token -> token.is("*"));
        long selects = tokens.stream().filter(token -> token.is("select")).count();
        return hasStar || selects > 1;
    }
}
