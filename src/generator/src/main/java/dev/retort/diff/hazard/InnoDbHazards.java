package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.mariadb.StorageEngine;
import dev.retort.diff.hazard.TableWork.Reach;
import dev.retort.diff.hazard.TableWork.Waiting;
import dev.retort.diff.hazard.change.ColumnText;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ColumnDropped;
import dev.retort.diff.hazard.change.SchemaChange.EngineSet;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.HistoryDropped;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyKind;
import dev.retort.diff.hazard.change.SchemaChange.PrimaryKeyDropped;
import dev.retort.diff.hazard.change.SchemaChange.TableLocked;
import dev.retort.diff.hazard.change.SchemaChange.TableRebuilt;
import dev.retort.diff.hazard.change.TypeChange;
import dev.retort.diff.hazard.change.TypeChange.Effect;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.sql.SqlStatement;
import java.util.Map;
import java.util.Optional;

/**
 * What InnoDB does for a change: the facts that MariaDB and MySQL share, each of which a version may do better. Where a scratch database
 * is at hand, the server itself is asked instead.
 */
abstract class InnoDbHazards implements ProductHazards {
    private static final Map<String, String> SYNONYMS = Map.of(
            "integer", "int",
            "numeric", "decimal",
            "dec", "decimal",
            "bool", "tinyint",
            "boolean", "tinyint",
            "real", "double",
            "character", "char");

    @Override
    public boolean indexesForeignKeys() {
        return true;
    }

    @Override
    public boolean keepsRows(String engine) {
        return new StorageEngine(engine).keepsRows();
    }

    @Override
    public String lockEnds() {
        return "unlock tables runs, or the session ends";
    }

    @Override
    public boolean fillsColumns() {
        return true;
    }

    @Override
    public final TableWork work(SchemaChange change, Context context) {
        ServerVersion version = context.version();
        return switch (change) {
            case ColumnAdded added -> added(added.column(), version);
            case ColumnDropped _ -> dropsAtOnce(version) ? TableWork.NONE : TableWork.REBUILD;
            case ColumnChanged changed -> changed(changed, version);
            case KeyAdded key -> key.kind() == KeyKind.PRIMARY ? TableWork.REBUILD : TableWork.NONE;
            case PrimaryKeyDropped _ -> isPrimaryKeyAdded(context) ? TableWork.REBUILD : copy(version);
            case IndexAdded index -> indexed(index.kind());
            case ForeignKeyAdded key ->
                key.isInline() && !heedsInlineReferences(version) ? TableWork.NONE : copy(version);
            case CheckAdded check -> heedsChecks(version) && !overlooksRows(check) ? copy(version) : TableWork.NONE;
            case TableLocked locked -> new TableWork(Reach.NOTHING, locked.isShared() ? Waiting.WRITERS : Waiting.ALL);
            case HistoryDropped _ -> TableWork.COPY;
            case EngineSet set -> set.engine().equalsIgnoreCase("innodb") ? TableWork.REBUILD : copy(version);
            case TableRebuilt rebuilt ->
                switch (rebuilt.reason()) {
                    case FORMAT -> TableWork.REBUILD;
                    case VERSIONING, PARTITIONS -> TableWork.COPY;
                    default -> copy(version);
                };
            default -> TableWork.NONE;
        };
    }

    /** The first index of texts gives each row a number. */
    private static TableWork indexed(String kind) {
        return switch (kind) {
            case "" -> TableWork.NONE;
            case "fulltext" -> TableWork.COPY;
            default -> new TableWork(Reach.READS, Waiting.WRITERS);
        };
    }

    private TableWork added(ColumnText text, ServerVersion version) {
        Column column = text.column();
        if (text.isStored()) {
            return copy(version);
        }
        if (column.isCounted()) {
            return TableWork.COPY;
        }
        return column.isComputed() || addsAtOnce(text.isPlaced(), version) ? TableWork.NONE : TableWork.REBUILD;
    }

    private TableWork changed(ColumnChanged changed, ServerVersion version) {
        if (changed.before().isEmpty()) {
            return TableWork.NONE;
        }
        Column before = changed.before().get();
        Column after = changed.after();
        TypeChange type = TypeChange.of(before, after);
        boolean isInPlace = (type.effect() == Effect.NONE && isSameWord(before, after))
                || isLonger(before, after)
                || isMoreChoices(type, before, after);
        if (!isInPlace) {
            return copy(version);
        }
        if (before.isNullable() != after.isNullable()) {
            return TableWork.REBUILD;
        }
        return changed.isMoved() && !addsAtOnce(true, version) ? TableWork.REBUILD : TableWork.NONE;
    }

    /** Whether both have the same type, but for how long it is. */
    private static boolean isSameWord(Column before, Column after) {
        return word(before).equals(word(after));
    }

    private static String word(Column column) {
        String word = column.type().replaceFirst("(?s)[ (].*", "");
        return SYNONYMS.getOrDefault(word, word);
    }

    /** A text that may be longer, of which the length is stored as before. */
    private static boolean isLonger(Column before, Column after) {
        Optional<Long> was = length(before);
        Optional<Long> is = length(after);
        return was.isPresent()
                && is.isPresent()
                && is.get() >= was.get()
                && (is.get() * 4 <= 255 || was.get() * 4 > 255);
    }

    private static Optional<Long> length(Column column) {
        String type = column.type();
        return type.matches("varchar\\(\\d{1,6}\\).*")
                ? Optional.of(Long.parseLong(type.replaceFirst("varchar\\((\\d+)\\).*", "$1")))
                : Optional.empty();
    }

    private static boolean isMoreChoices(TypeChange type, Column before, Column after) {
        return type.effect() == Effect.WIDER
                && !before.values().isEmpty()
                && after.values().size() >= before.values().size()
                && after.values().subList(0, before.values().size()).equals(before.values());
    }

    private static boolean isPrimaryKeyAdded(Context context) {
        SqlStatement sql = context.sql();
        return sql.has("add", "primary") || sql.has("add", "constraint");
    }

    /** A table that is copied. */
    abstract TableWork copy(ServerVersion version);

    /** @param isPlaced whether it is said where it stands among the others */
    abstract boolean addsAtOnce(boolean isPlaced, ServerVersion version);

    abstract boolean dropsAtOnce(ServerVersion version);

    @Override
    public Optional<StatementTrial> trial() {
        return Optional.of(new AlgorithmTrial());
    }

    @Override
    public String patience(SchemaChange change, Context context) {
        return switch (change) {
            case ForeignKeyAdded _ ->
                "of a large table, check the rows yourself, and add it with set foreign_key_checks = 0, which reads"
                        + " none; or run it when few write";
            case TableLocked _ -> "leave the lock out: what changes a table locks it for as long as that takes";
            case ColumnAdded added when added.column().isStored() -> "make it virtual; or run it when few write";
            default -> "run it when few write; of a large table, use pt-online-schema-change or gh-ost";
        };
    }

    /** The account that asks makes the routine anew, and has all of it then. */
    @Override
    public Optional<String> grants(ObjectName routine, String schema, Dialect dialect) {
        return Optional.of("""
            select concat('grant ', lower(replace(if(Proc_priv = 'Grant', 'usage', replace(Proc_priv, ',Grant', '')), ',', ', ')),
                ' on ', lower(Routine_type), ' ', %s, ' to ', if(User = '', "''", concat('`', replace(User, '`', '``'), '`')),
                if(Host = '', '', concat('@`', replace(Host, '`', '``'), '`')),
                if(find_in_set('Grant', Proc_priv), ' with grant option', ''))
            from mysql.procs_priv
            where Db = %s and Routine_name = %s and Routine_type = upper(%s) and concat(User, '@', Host) <> current_user()
            order by 1\
            """.formatted(
                        dialect.literal(dialect.quoted(routine.name())),
                        dialect.literal(schema),
                        dialect.literal(routine.name()),
                        dialect.literal(routine.kind())));
    }

    @Override
    public Optional<String> estimate(String schema, String table, Dialect dialect) {
        return Optional.of("select coalesce(table_rows, 0) from information_schema.tables where table_schema = "
                + dialect.literal(schema) + " and table_name = " + dialect.literal(table));
    }
}
