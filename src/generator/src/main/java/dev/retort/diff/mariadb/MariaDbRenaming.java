package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.KeyDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import java.util.List;

/** The statements that rename an object of a schema. */
final class MariaDbRenaming {
    private final SchemaSnapshot schema;
    private final ServerSettings settings;

    MariaDbRenaming(SchemaSnapshot schema) {
        this.schema = schema;
        this.settings = MariaDbChanges.settings(schema);
    }

    List<Change> changes(Rename rename) throws NoStatementException {
        ObjectName name = rename.object();
        return switch (name.kind()) {
            case "table", "view", "sequence" ->
                List.of(change(
                        rename, "rename table " + Wording.name(name.name()) + " to " + Wording.name(rename.newName())));
            case "column" -> column(rename, table(rename));
            case "index" -> index(rename, table(rename));
            case "constraint", "foreign key", "check" -> constraint(rename, table(rename));
            default -> throw none(rename, "nothing renames a " + name.kind());
        };
    }

    private static Change change(Rename rename, String sql) {
        return Change.of(Action.RENAME, rename.object(), sql);
    }

    private static NoStatementException none(Rename rename, String why) {
        return new NoStatementException(List.of(new NotUnderstood(rename.object(), why)));
    }

    private TableDefinition table(Rename rename) throws NoStatementException {
        ObjectName name = ObjectName.of("table", rename.object().owner());
        if (schema.definitions().get(name) instanceof TableDefinition table) {
            return table;
        }
        throw none(rename, "there is no " + name);
    }

    private static String alter(TableDefinition table, String clause) {
        return "alter table " + Wording.name(table.name().name()) + " " + clause;
    }

    private List<Change> column(Rename rename, TableDefinition table) throws NoStatementException {
        String former = rename.object().name();
        TableColumn column = table.column(former).orElseThrow(() -> none(rename, "there is no " + rename.object()));
        return new ColumnRenaming(table, column, rename.newName(), settings)
                .statements().stream()
                        .map(clauses -> change(rename, alter(table, String.join(", ", clauses))))
                        .toList();
    }

    private List<Change> index(Rename rename, TableDefinition table) throws NoStatementException {
        KeyDefinition key = table.keys().stream()
                .filter(each -> each.name().equals(rename.object().name()))
                .findFirst()
                .orElseThrow(() -> none(rename, "there is no " + rename.object()));
        String former = Wording.name(key.name());
        String clause = settings.hasRenameIndex()
                ? "rename index " + former + " to " + Wording.name(rename.newName())
                : "drop index " + former + ", add "
                        + new KeyDefinition(key.kind(), rename.newName(), key.parts(), key.columns(), key.options())
                                .written(settings.syntax());
        return List.of(change(rename, alter(table, clause)));
    }

    private List<Change> constraint(Rename rename, TableDefinition table) throws NoStatementException {
        String former = rename.object().name();
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            if (key.name().equals(former)) {
                String made = new ForeignKeyDefinition(
                                rename.newName(),
                                false,
                                key.columns(),
                                key.referenced(),
                                key.referencedColumns(),
                                key.rules())
                        .written(settings.syntax());
                return List.of(
                        change(rename, alter(table, "drop foreign key " + Wording.name(former))),
                        change(rename, alter(table, "add " + made)));
            }
        }
        return table.checks().stream()
                .filter(check -> check.name().equals(former))
                .findFirst()
                .map(check -> List.of(change(
                        rename,
                        alter(
                                table,
                                "drop " + (settings.isMariaDb() ? "constraint " : "check ") + Wording.name(former)
                                        + ", add constraint " + Wording.name(rename.newName()) + " "
                                        + Wording.of(check.condition(), settings.syntax())))))
                .orElseThrow(() -> none(rename, "there is no " + rename.object()));
    }
}
