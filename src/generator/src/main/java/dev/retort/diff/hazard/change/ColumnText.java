package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyKind;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.model.TableOutline.ForeignKey;
import dev.retort.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column as a statement defines it.
 *
 * @param isStored whether it is computed, and its values are stored
 * @param isPlaced whether it is said where it stands among the others
 * @param check the condition that its values must meet
 * @param foreignKey the one that is written with it
 */
public record ColumnText(
        Column column,
        boolean isPrimary,
        boolean isUnique,
        boolean isStored,
        boolean isPlaced,
        Optional<String> check,
        Optional<ForeignKey> foreignKey) {

    /** What can come after the type. */
    private static final String[] AFTER_TYPE = {
        "not",
        "null",
        "default",
        "generated",
        "as",
        "primary",
        "unique",
        "key",
        "references",
        "check",
        "constraint",
        "collate",
        "character",
        "charset",
        "comment",
        "auto_increment",
        "autoincrement",
        "first",
        "after",
        "on",
        "invisible",
        "visible",
        "storage",
        "compression",
        "compressed",
        "stored",
        "virtual",
        "persistent",
        "using",
        "column_format",
        "ref_system_id",
        "srid",
        "deferrable",
        "initially",
        "identity",
        "with",
        "without"
    };

    /** Reads what follows the column's name. */
    static ColumnText read(String name, SqlCursor sql) {
        List<String> values = new ArrayList<>();
        String type = type(sql, values);
        boolean isCounted = type.contains("serial");
        boolean isNullable = !isCounted;
        boolean isComputed = false;
        boolean isStored = false;
        boolean isPrimary = false;
        boolean isUnique = false;
        boolean isPlaced = false;
        Optional<String> check = Optional.empty();
        Optional<String> defaultValue = Optional.empty();
        Optional<ForeignKey> key = Optional.empty();
        while (!sql.isAtEnd()) {
            if (sql.skip("not", "null")) {
                isNullable = false;
            } else if (sql.skip("default")) {
                defaultValue = Optional.of(sql.upTo(AFTER_TYPE));
            } else if (sql.skip("primary", "key")) {
                isPrimary = true;
                isNullable = false;
            } else if (sql.skip("unique")) {
                isUnique = true;
            } else if (sql.skipOneOf("auto_increment", "autoincrement", "identity")) {
                isCounted = true;
            } else if (sql.skip("as") && sql.sees("(")) {
                sql.group();
                isComputed = true;
            } else if (sql.skipOneOf("stored", "persistent")) {
                isStored = true;
            } else if (sql.skip("check")) {
                check = Optional.of(sql.group().text());
            } else if (sql.skip("references")) {
                ObjectName referenced = sql.object("table");
                key = Optional.of(new ForeignKey("", List.of(name), referenced, ListedColumns.names(sql.group())));
            } else if (sql.skipOneOf("first", "after")) {
                isPlaced = true;
                sql.advance();
            } else {
                sql.advance();
            }
        }
        return new ColumnText(
                new Column(name, type, List.copyOf(values), isNullable, defaultValue, isComputed, isCounted),
                isPrimary,
                isUnique,
                isStored,
                isPlaced,
                check,
                key);
    }

    /** The constraints that are written with it. */
    List<SchemaChange> constraints(ObjectName table) {
        List<SchemaChange> constraints = new ArrayList<>();
        if (isPrimary || isUnique) {
            constraints.add(new KeyAdded(
                    table, isPrimary ? KeyKind.PRIMARY : KeyKind.UNIQUE, "", List.of(column.name()), false));
        }
        check.ifPresent(condition -> constraints.add(new CheckAdded(table, "", condition, true, true)));
        foreignKey.ifPresent(key -> constraints.add(new ForeignKeyAdded(table, key, true, true)));
        return constraints;
    }

    /** Reads a type, in small letters. */
    static String type(SqlCursor sql, List<String> values) {
        StringBuilder type = new StringBuilder();
        while (!sql.isAtEnd()) {
            boolean isZone = sql.sees("with", "time", "zone") || sql.sees("without", "time", "zone");
            boolean isWord = sql.seesName() && !(sql.seesOneOf(AFTER_TYPE) && !type.isEmpty());
            if (isZone || sql.sees("character", "varying")) {
                int words = isZone ? 3 : 2;
                for (int i = 0; i < words; i++) {
                    append(type, sql.word());
                    sql.advance();
                }
            } else if (sql.sees("(")) {
                SqlCursor arguments = sql.group();
                type.append('(').append(arguments.text().replaceAll("\\s+", "")).append(')');
                while (!arguments.isAtEnd()) {
                    if (arguments.token().kind() == SqlToken.Kind.STRING) {
                        values.add(arguments.token().text());
                    }
                    arguments.advance();
                }
            } else if (sql.seesOneOf(".", "[", "]")) {
                type.append(sql.word());
                sql.advance();
                if (type.charAt(type.length() - 1) == '.' && sql.seesName()) {
                    type.append(sql.word());
                    sql.advance();
                }
            } else if (isWord) {
                append(type, sql.word());
                sql.advance();
            } else {
                break;
            }
        }
        return type.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder type, String word) {
        type.append(type.isEmpty() ? "" : " ").append(word);
    }
}
