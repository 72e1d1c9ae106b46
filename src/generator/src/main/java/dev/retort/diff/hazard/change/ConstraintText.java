package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyKind;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline.ForeignKey;
import java.util.List;
import java.util.Optional;

/** The reader of a constraint or an index of a table, within CREATE TABLE or after ADD. */
final class ConstraintText {
    private ConstraintText() {}

    /** The constraint that comes next; empty where none does. */
    static Optional<SchemaChange> read(ObjectName table, SqlCursor sql) {
        String name = "";
        if (sql.skip("constraint")) {
            sql.skipExistence();
            if (!sql.seesOneOf("primary", "unique", "foreign", "check", "exclude")) {
                name = sql.name();
            }
        }
        boolean isValidated = !sql.hasPair("not", "valid") && !sql.hasPair("not", "enforced");
        boolean isOfIndex = sql.hasPair("using", "index");
        if (sql.skip("primary", "key")) {
            return Optional.of(
                    new KeyAdded(table, KeyKind.PRIMARY, name, ListedColumns.names(sql.toGroup()), isOfIndex));
        }
        if (sql.skip("unique")) {
            sql.skipOneOf("key", "index");
            String own = indexName(sql, name);
            return Optional.of(new KeyAdded(table, KeyKind.UNIQUE, own, ListedColumns.names(sql.toGroup()), isOfIndex));
        }
        if (sql.skip("exclude")) {
            return Optional.of(new KeyAdded(table, KeyKind.EXCLUSION, name, List.of(), false));
        }
        if (sql.skip("check")) {
            return Optional.of(new CheckAdded(table, name, sql.group().text(), isValidated, false));
        }
        if (sql.skip("foreign", "key")) {
            sql.skipExistence();
            String own = indexName(sql, name);
            List<String> columns = ListedColumns.names(sql.toGroup());
            if (!sql.skip("references")) {
                return Optional.empty();
            }
            ObjectName referenced = sql.object("table");
            return Optional.of(new ForeignKeyAdded(
                    table,
                    new ForeignKey(own, columns, referenced, ListedColumns.names(sql.group())),
                    isValidated,
                    false));
        }
        return sql.takesIndexes() ? index(table, sql) : Optional.empty();
    }

    private static Optional<SchemaChange> index(ObjectName table, SqlCursor sql) {
        String kind = sql.seesOneOf("fulltext", "spatial", "vector") ? sql.word() : "";
        if (!kind.isEmpty()) {
            sql.advance();
        }
        if (!sql.skipOneOf("index", "key") && kind.isEmpty()) {
            return Optional.empty();
        }
        sql.skipExistence();
        String name = indexName(sql, "");
        return Optional.of(indexOf(table, name, sql.toGroup(), false, true, false, kind));
    }

    /** An index over what is in parentheses. */
    static IndexAdded indexOf(
            ObjectName table,
            String name,
            SqlCursor parts,
            boolean isUnique,
            boolean isUnconditional,
            boolean isOnline,
            String kind) {
        int size = parts.copy().parts().size();
        List<String> columns = ListedColumns.names(parts);
        return new IndexAdded(
                table, name, columns, isUnique, isUnconditional && columns.size() == size, isOnline, kind);
    }

    /** The name before the parentheses, if there is one. */
    private static String indexName(SqlCursor sql, String otherwise) {
        return sql.seesName() && !sql.seesOneOf("using", "references", "nulls") ? sql.name() : otherwise;
    }
}
