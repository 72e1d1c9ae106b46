package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.DatabaseDefinition;
import dev.retort.diff.mariadb.object.DefinitionReader;
import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.ParsedTables;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.SettingsReader;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.UnreadableDefinitionException;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.schema.SchemaFingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reading of all objects of the current database. For one thread, and used once. */
final class SchemaReading {
    private static final String TABLES = """
        select TABLE_TYPE, TABLE_NAME from information_schema.TABLES
        where TABLE_SCHEMA = database() and TABLE_TYPE <> 'SYSTEM VIEW' and TABLE_TYPE not like '%TEMPORARY%'\
        """;

    private static final String ROUTINES =
            "select ROUTINE_TYPE, ROUTINE_NAME from information_schema.ROUTINES where ROUTINE_SCHEMA = database()";

    private static final String EVENTS =
            "select 'EVENT', EVENT_NAME from information_schema.EVENTS where EVENT_SCHEMA = database()";

    /** What the server says where a privilege is missing: on a database, a table, a column, the server, a routine. */
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370);

    private final Connection connection;
    private final String historyTable;
    private final ParsedTables tables;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    /** @param tables those that were read before */
    SchemaReading(Connection connection, String historyTable, ParsedTables tables) {
        this.connection = connection;
        this.historyTable = historyTable;
        this.tables = tables;
    }

    SchemaSnapshot read() throws SQLException {
        ServerSettings settings = SettingsReader.read(connection);
        String escapes = settings.syntax().escapes() ? "" : "NO_BACKSLASH_ESCAPES";
        try {
            // Other modes would have SHOW CREATE leave out what it says, or quote names in another way.
            Rows.run(connection, "set session sql_mode = '" + escapes + "', session sql_quote_show_create = 1");
            read(new DefinitionReader(connection, settings, tables), settings.isMariaDb());
        } finally {
            Rows.run(connection, "set session sql_mode = " + MariaDbText.literal(settings.sqlMode()));
        }
        definitions.add(new DatabaseDefinition(settings, SettingsReader.comment(connection, settings)));
        List<TableDefinition> read = definitions.stream()
                .filter(TableDefinition.class::isInstance)
                .map(TableDefinition.class::cast)
                .toList();
        noteDanglingKeys(read);
        return SchemaSnapshot.of(
                definitions, () -> read.stream().map(MariaDbOutlines::of).toList(), notUnderstood);
    }

    private void read(DefinitionReader reader, boolean isMariaDb) throws SQLException {
        List<ObjectName> names = new ArrayList<>();
        for (String query : List.of(TABLES, ROUTINES, EVENTS)) {
            names.addAll(Rows.all(connection, query, row -> ObjectName.of(kind(row.getString(1)), row.getString(2))));
        }
        names.removeIf(name -> SchemaFingerprint.isOwn(name.name(), historyTable));
        reader.ask(names);
        for (ObjectName name : names) {
            try {
                Definition definition = reader.read(name);
                if (!isMariaDb && definition instanceof TableDefinition table) {
                    ForeignLetters.refuse(connection, table);
                }
                definitions.add(definition);
            } catch (UnreadableDefinitionException e) {
                notUnderstood.add(new NotUnderstood(name, e.why(), e.isSecret()));
            } catch (SQLException e) {
                if (!DENIED.contains(e.getErrorCode())) {
                    throw e;
                }
                notUnderstood.add(
                        NotUnderstood.hidden(name, "this account may not see how it is made: " + ServerMessage.of(e)));
            }
        }
        definitions.addAll(reader.triggers());
        notUnderstood.addAll(reader.invalidViews());
    }

    private static String kind(String type) {
        return switch (type) {
            case "BASE TABLE", "SYSTEM VERSIONED" -> "table";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    private void noteDanglingKeys(List<TableDefinition> tables) {
        Map<String, TableDefinition> byName = tables.stream()
                .collect(Collectors.toMap(
                        table -> table.name().name().toLowerCase(Locale.ROOT), Function.identity(), (one, _) -> one));
        for (TableDefinition table : tables) {
            for (ForeignKeyDefinition key : table.foreignKeys()) {
                TableDefinition referenced = byName.get(key.referenced().toLowerCase(Locale.ROOT));
                if (referenced == null) {
                    notUnderstood.add(dangling(table, key, ", which does not exist"));
                } else if (!key.referencedColumns().stream()
                        .allMatch(column -> referenced.column(column).isPresent())) {
                    notUnderstood.add(dangling(table, key, ", which does not have its columns"));
                }
            }
        }
    }

    private static NotUnderstood dangling(TableDefinition table, ForeignKeyDefinition key, String why) {
        return new NotUnderstood(
                table.name(), "its foreign key " + key.name() + " refers to the table " + key.referenced() + why);
    }
}
