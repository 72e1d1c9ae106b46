package dev.retort.diff.hazard;

import static dev.retort.diff.hazard.LossRules.one;

import dev.retort.diff.hazard.change.KnownTables;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ColumnRenamed;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.ObjectCreated;
import dev.retort.diff.hazard.change.SchemaChange.ObjectDropped;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.diff.hazard.change.TypeChange;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.model.TableOutline.ForeignKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules about changes after which code that runs now fails, or is slow.
 *
 * @param changes all that the statement does
 */
record CodeRules(Situation situation, ProductHazards product, List<SchemaChange> changes) {
    private static final Set<String> CALLED = Set.of(
            "view",
            "materialized view",
            "function",
            "procedure",
            "routine",
            "type",
            "domain",
            "sequence",
            "aggregate",
            "package",
            "extension");

    private static final Set<String> GRANTED = Set.of("function", "procedure", "package");

    private static final String TWO_RELEASES =
            "release code that works with both first; until all of it runs, keep the old name in a view";

    List<Hazard> of(SchemaChange change) {
        return switch (change) {
            case TableRenamed renamed
            when !isSwapped(renamed) ->
                one(
                        HazardKind.RENAMES_TABLE,
                        renamed.object(),
                        "breaks code that still says " + renamed.object().path() + ": it is called "
                                + renamed.newName().path() + " then",
                        TWO_RELEASES);
            case ColumnRenamed renamed
            when !situation.isFresh(renamed.object(), renamed.column()) ->
                one(
                        HazardKind.RENAMES_COLUMN,
                        renamed.object(),
                        "breaks code that still says " + renamed.object().path() + "." + renamed.column()
                                + ": it is called " + renamed.newName() + " then",
                        "add the new column and have both written, move the code, and drop the old one in a later"
                                + " release");
            case ColumnChanged changed -> columnChanged(changed);
            case ObjectDropped dropped when CALLED.contains(dropped.object().kind()) -> objectDropped(dropped);
            case ForeignKeyAdded key -> foreignKey(key);
            default -> List.of();
        };
    }

    /** What of a change concerns tables that were made in the same file, too. */
    List<Hazard> ofFresh(SchemaChange change) {
        return change instanceof ForeignKeyAdded key ? foreignKey(key) : List.of();
    }

    /** Whether the name stays in use: another table takes it, or this one takes that of another which was just dropped. */
    private boolean isSwapped(TableRenamed renamed) {
        return situation.isMadeAgain(renamed.object())
                || situation.earlier().stream()
                        .anyMatch(change -> change instanceof SchemaChange.TableDropped
                                && Situation.isSame(change.object(), renamed.newName()))
                || changes.stream()
                        .anyMatch(change -> change instanceof TableRenamed other
                                && !change.equals(renamed)
                                && Situation.isSame(other.newName(), renamed.object()));
    }

    private List<Hazard> columnChanged(ColumnChanged changed) {
        if (changed.before().isEmpty()) {
            return List.of();
        }
        Column before = changed.before().get();
        Column after = changed.after();
        String what = changed.object().path() + "." + before.name();
        boolean isDefaultLost = before.defaultValue().isPresent()
                && after.defaultValue().isEmpty()
                && !after.isNullable()
                && !getsDefault(changed)
                && !after.isCounted();
        Stream<Hazard> ofDefault = isDefaultLost
                ? one(
                        HazardKind.DROPS_DEFAULT,
                        changed.object(),
                        "breaks inserts that leave out " + what + ", which has no default then",
                        "have the code that runs write a value first")
                        .stream()
                : Stream.empty();
        Stream<Hazard> ofType = TypeChange.isAnother(before, after)
                ? one(
                        HazardKind.CHANGES_TYPE,
                        changed.object(),
                        "breaks code that reads or writes " + what + " as " + before.type() + ": it is " + after.type()
                                + " then",
                        "release code that works with both types first, and regenerate the sources")
                        .stream()
                : Stream.empty();
        return Stream.concat(ofDefault, ofType).toList();
    }

    /** Whether the column has a default again when the file has run. */
    private boolean getsDefault(ColumnChanged changed) {
        return Stream.concat(changes.stream(), situation.later().stream())
                .anyMatch(change -> change instanceof ColumnChanged other
                        && Situation.isSame(other.object(), changed.object())
                        && other.after().name().equalsIgnoreCase(changed.after().name())
                        && other.after().defaultValue().isPresent());
    }

    private List<Hazard> objectDropped(ObjectDropped dropped) {
        boolean isOwn = situation.earlier().stream()
                .anyMatch(change ->
                        change instanceof ObjectCreated && Situation.isSame(change.object(), dropped.object()));
        if (isOwn) {
            return List.of();
        }
        if (situation.isMadeAgain(dropped.object())) {
            return product.keepingGrants()
                    .filter(_ -> GRANTED.contains(dropped.object().kind()))
                    .map(advice -> grants(dropped, advice))
                    .orElse(List.of());
        }
        return one(
                HazardKind.DROPS_OBJECT,
                dropped.object(),
                "breaks code that still uses the " + dropped.object(),
                "drop it when no release that runs uses it");
    }

    /** That there are none in the database at hand says nothing of others, in which the file will run as well. */
    private List<Hazard> grants(ObjectDropped dropped, String advice) {
        List<String> granted =
                situation.live().flatMap(rows -> rows.grants(dropped.object())).orElse(List.of());
        return one(
                HazardKind.DROPS_GRANTS,
                dropped.object(),
                "breaks code of accounts that were granted the " + dropped.object()
                        + (granted.isEmpty() ? ", if there are such" : "") + ": the grants"
                        + " go with it, and are not those of the new one",
                granted.isEmpty() ? advice : advice + ". There are now: " + String.join("; ", granted));
    }

    private List<Hazard> foreignKey(ForeignKeyAdded added) {
        ForeignKey key = added.key();
        ObjectName table = added.object();
        if (added.isInline() && !product.heedsInlineReferences(situation.version())) {
            return one(
                    HazardKind.IGNORES_REFERENCES,
                    table,
                    "makes no foreign key: this server reads \"references\" beside a column, and does nothing of it",
                    "write it as a part of its own: foreign key (" + String.join(", ", key.columns()) + ") references "
                            + key.referenced().path() + " (…)");
        }
        Optional<TableOutline> finished = finished(table);
        if (product.indexesForeignKeys()
                || key.columns().isEmpty()
                || finished.isEmpty()
                || isIndexed(finished.get(), key.columns())) {
            return List.of();
        }
        ObjectName name = finished.get().table();
        boolean isOld = situation
                .tables()
                .table(name)
                .filter(former -> !Situation.isSame(former.table(), added.object())
                        && former.foreignKeys().stream()
                                .anyMatch(other -> lower(other.columns()).equals(lower(key.columns()))))
                .isPresent();
        if (isOld) {
            return List.of();
        }
        String columns = String.join(", ", key.columns());
        return List.of(new Hazard(
                HazardKind.LACKS_INDEX,
                name,
                "has no index on " + name.path() + " (" + columns + "): each delete in "
                        + key.referenced().path() + ", and each join, reads the whole table",
                "make one",
                Optional.of("create index "
                        + product.quoted(name.name() + "_" + String.join("_", key.columns())) + " on "
                        + (name.schema().isEmpty() ? "" : product.quoted(name.schema()) + ".")
                        + product.quoted(name.name()) + " ("
                        + key.columns().stream().map(product::quoted).collect(Collectors.joining(", ")) + ");")));
    }

    /** The table when the file has run, whatever it is called then. */
    private Optional<TableOutline> finished(ObjectName table) {
        ObjectName name = situation.later().stream()
                .filter(change -> change instanceof TableRenamed && Situation.isSame(change.object(), table))
                .map(change -> ((TableRenamed) change).newName())
                .findFirst()
                .orElse(table);
        List<SchemaChange> ofTable = Stream.concat(changes.stream(), situation.later().stream())
                .filter(change -> Situation.isSame(change.object(), table) || Situation.isSame(change.object(), name))
                .toList();
        return new KnownTables(situation.tables().table(table).stream().toList())
                .after(ofTable)
                .table(name);
    }

    private static boolean isIndexed(TableOutline table, List<String> columns) {
        return Stream.concat(table.indexes().stream().map(TableOutline.Index::columns), Stream.of(table.primaryKey()))
                .anyMatch(index -> index.size() >= columns.size()
                        && lower(index.subList(0, columns.size())).equals(lower(columns)));
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
