package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.postgres.PostgresDialect;
import dev.retort.diff.hazard.TableWork.Reach;
import dev.retort.diff.hazard.TableWork.Waiting;
import dev.retort.diff.hazard.change.ColumnText;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexesRebuilt;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.PartitionAttached;
import dev.retort.diff.hazard.change.SchemaChange.Rebuild;
import dev.retort.diff.hazard.change.SchemaChange.TableLocked;
import dev.retort.diff.hazard.change.SchemaChange.TableRebuilt;
import dev.retort.diff.hazard.change.SchemaChange.ViewRefreshed;
import dev.retort.diff.hazard.change.TypeChange;
import dev.retort.diff.hazard.change.TypeChange.Effect;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.postgres.object.Names;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.sql.SqlText;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL does for a change, and the ways to have it do so with less waiting. */
public final class PostgresHazards implements ProductHazards {
    private static final TableWork REWRITE = new TableWork(Reach.REWRITES, Waiting.ALL);
    private static final TableWork SCAN = new TableWork(Reach.READS, Waiting.ALL);
    private static final TableWork BUILD = new TableWork(Reach.READS, Waiting.WRITERS);

    /** Functions that give one value for all rows of a statement; another may give each row its own. */
    private static final Set<String> STEADY = Set.of(
            "now",
            "current_timestamp",
            "current_date",
            "current_time",
            "localtime",
            "localtimestamp",
            "transaction_timestamp",
            "statement_timestamp",
            "timezone",
            "date_trunc",
            "to_char",
            "to_date",
            "to_timestamp",
            "make_date",
            "make_timestamp",
            "lower",
            "upper",
            "concat",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "array",
            "row",
            "jsonb_build_object",
            "json_build_object",
            "jsonb_build_array",
            "json_build_array",
            "to_jsonb",
            "to_json",
            "current_setting",
            "current_user",
            "session_user",
            "current_schema",
            "numeric",
            "varchar",
            "char",
            "decimal",
            "bit",
            "interval",
            "timestamp",
            "time",
            "date",
            "abs",
            "round",
            "repeat",
            "length",
            "encode",
            "decode",
            "md5",
            "cast",
            "extract",
            "character",
            "varying");

    /** For the service loader. */
    public PostgresHazards() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return PostgresDialect.class;
    }

    @Override
    public String typed(String expression, String type) {
        return "cast(" + expression + " as " + type + ")";
    }

    @Override
    public ServerVersion usual() {
        return new ServerVersion(17, 0, 0);
    }

    @Override
    public TableWork work(SchemaChange change, Context context) {
        return switch (change) {
            case ColumnAdded added -> added(added.column(), context);
            case ColumnChanged changed -> changed(changed, context);
            case KeyAdded key -> key.isOfIndex() ? TableWork.NONE : SCAN;
            case IndexAdded index -> index.isOnline() ? TableWork.NONE : BUILD;
            case CheckAdded check -> check.isValidated() ? SCAN : TableWork.NONE;
            case ForeignKeyAdded key -> key.isInline() || !key.isValidated() ? TableWork.NONE : BUILD;
            case TableRebuilt rebuilt ->
                rebuilt.reason() == Rebuild.STORAGE || rebuilt.reason() == Rebuild.CLEANING ? REWRITE : TableWork.NONE;
            case PartitionAttached _ -> new TableWork(Reach.READS, Waiting.NONE);
            case TableLocked locked -> new TableWork(Reach.NOTHING, locked.isShared() ? Waiting.WRITERS : Waiting.ALL);
            case IndexesRebuilt _ -> BUILD;
            case ViewRefreshed _ -> REWRITE;
            default -> TableWork.NONE;
        };
    }

    private static TableWork added(ColumnText text, Context context) {
        Column column = text.column();
        boolean isStored =
                column.isComputed() && (text.isStored() || !context.version().isAtLeast(18, 0, 0));
        if (isStored || column.isCounted()) {
            return REWRITE;
        }
        if (text.isPrimary() || text.isUnique() || text.check().isPresent()) {
            return SCAN;
        }
        boolean isEachOwn = column.defaultValue()
                .filter(value -> !STEADY.containsAll(
                        SqlText.of(value, context.sql().syntax()).called()))
                .isPresent();
        boolean isOld =
                !context.version().isAtLeast(11, 0, 0) && column.defaultValue().isPresent();
        return isEachOwn || isOld ? REWRITE : TableWork.NONE;
    }

    private static TableWork changed(ColumnChanged changed, Context context) {
        Column after = changed.after();
        if (changed.before().isEmpty()) {
            boolean isNotNull = context.sql().has("set", "not") && after.type().isEmpty() && !after.isNullable();
            return isNotNull ? SCAN : after.type().isEmpty() ? TableWork.NONE : REWRITE;
        }
        Column before = changed.before().get();
        TypeChange type = TypeChange.of(before, after);
        if (type.effect() != Effect.NONE) {
            return isSameOnDisk(type, before, after) ? TableWork.NONE : REWRITE;
        }
        return before.isNullable() && !after.isNullable() && !isProven(changed, context) ? SCAN : TableWork.NONE;
    }

    /** Texts that may be longer, and numbers of the same scale. */
    private static boolean isSameOnDisk(TypeChange type, Column before, Column after) {
        boolean isText = isVarying(before.type()) && isVarying(after.type());
        boolean isDecimal = before.type().startsWith("numeric") && after.type().startsWith("numeric");
        return type.effect() == Effect.WIDER
                && (isText || isDecimal)
                && !after.type().startsWith("char(");
    }

    private static boolean isVarying(String type) {
        return type.equals("text") || type.startsWith("varchar") || type.startsWith("character varying");
    }

    /** Whether a check that holds already says that it is not NULL. */
    private static boolean isProven(ColumnChanged changed, Context context) {
        String wanted = changed.after().name().toLowerCase(java.util.Locale.ROOT) + " is not null";
        return context.version().isAtLeast(12, 0, 0)
                && context.tables()
                        .table(changed.object())
                        .filter(table -> table.checks().stream()
                                .map(check -> check.toLowerCase(java.util.Locale.ROOT)
                                        .replaceAll("[()\"]|^check ", "")
                                        .strip())
                                .anyMatch(wanted::equals))
                        .isPresent();
    }

    @Override
    public Optional<StatementTrial> trial() {
        return Optional.of(new DebugTrial());
    }

    @Override
    public Optional<String> gentler(SchemaChange change, Context context) {
        return new GentlerPostgres(context.sql()).of(change);
    }

    @Override
    public String quoted(String name) {
        return Names.quoted(name);
    }

    static boolean isNotNullAlone(ColumnChanged changed) {
        return !changed.after().isNullable()
                && changed.before()
                        .map(before -> TypeChange.of(before, changed.after()).effect() == Effect.NONE)
                        .orElse(changed.after().type().isEmpty());
    }

    @Override
    public String patience(SchemaChange change, Context context) {
        return switch (change) {
            case IndexAdded _ -> "build it while others write, in a file that holds nothing else";
            case KeyAdded key ->
                key.kind() == SchemaChange.KeyKind.EXCLUSION
                        ? "run it when few use the table"
                        : "build the index first while others write, in a file that holds nothing else";
            case CheckAdded _, ForeignKeyAdded _ ->
                "add it without looking at the rows, and have them looked at in a later migration, while others write";
            case ColumnChanged changed
            when isNotNullAlone(changed) ->
                "have a check prove it first, and validate that in a migration of its own, while others write";
            case ColumnChanged _ ->
                "add a column of the new type, fill it some thousand rows at a time, and rename it at the end";
            case ColumnAdded _ ->
                "add the column without a default or key, fill it some thousand rows at a time, and set those after"
                        + " that";
            case ViewRefreshed _ -> "refresh it while others read, for which it needs a unique index";
            case IndexesRebuilt _ -> "build it while others write";
            default -> "run it when few use the table";
        };
    }

    @Override
    public Optional<String> estimate(String schema, String table, Dialect dialect) {
        return Optional.of("select c.reltuples::bigint from pg_catalog.pg_class c"
                + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = "
                + dialect.literal(schema)
                + " and c.relname = " + dialect.literal(table));
    }
}
