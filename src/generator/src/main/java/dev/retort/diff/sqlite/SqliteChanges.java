package dev.retort.diff.sqlite;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements that make one schema of SQLite like another: what is in the way goes first, then come the tables, and what stands on
 * them last. For one thread.
 */
final class SqliteChanges {
    private final SchemaSnapshot from;
    private final SchemaSnapshot to;
    private final List<TableRebuild> rebuilds = new ArrayList<>();
    private final List<TableAlteration> alterations = new ArrayList<>();
    private final List<Definition> removed = new ArrayList<>();
    private final List<Definition> made = new ArrayList<>();
    private final List<Change> virtualChanges = new ArrayList<>();
    private final List<Change> respellings = new ArrayList<>();
    private final Map<ObjectName, ObjectName> respelled = new HashMap<>();

    private SqliteChanges(SchemaSnapshot from, SchemaSnapshot to) {
        this.from = from;
        this.to = to;
    }

    static List<Change> between(SchemaSnapshot from, SchemaSnapshot to) {
        return new SqliteChanges(from, to).all();
    }

    private List<Change> all() {
        tables(from).forEach(this::compare);
        tables(to).filter(table -> find(from, table).isEmpty()).forEach(made::add);
        rebuildInstead();
        Set<ObjectName> gone = gone();
        List<Change> body = new ArrayList<>();
        dropDependents(gone, body);
        List<Definition> drops = childrenFirst(removed, from);
        drops.forEach(table -> body.add(dropTable(table)));
        body.addAll(respellings);
        makeTables(body);
        alterations.forEach(alteration -> body.addAll(alteration.changes()));
        rebuilds.forEach(rebuild -> body.addAll(rebuild.changes()));
        body.addAll(virtualChanges);
        makeDependents(gone, body);
        List<Change> framed = new SqliteFraming(from, to, rebuilds, drops, isLegacyNeeded(gone)).around(body);
        return framed.stream().map(this::losingByFormerName).toList();
    }

    private Change losingByFormerName(Change change) {
        return change.losing(change.losses().stream()
                .map(loss -> loss.under(respelled.getOrDefault(loss.table(), loss.table())))
                .toList());
    }

    // Tables.

    private static Stream<Definition> tables(SchemaSnapshot schema) {
        return schema.definitions().values().stream()
                .filter(some -> some.name().kind().equals("table"));
    }

    /** The table of this name, which may be spelled with other capitals. */
    private static Optional<Definition> find(SchemaSnapshot schema, Definition table) {
        return Optional.ofNullable(schema.definitions().get(table.name()))
                .or(() -> tables(schema)
                        .filter(some ->
                                some.name().name().equalsIgnoreCase(table.name().name()))
                        .findFirst());
    }

    private void compare(Definition table) {
        Optional<Definition> wanted = find(to, table);
        if (wanted.isEmpty()) {
            removed.add(table);
        } else if (!table.text().equals(wanted.get().text())
                || !table.name().equals(wanted.get().name())) {
            change(table, wanted.get());
        }
    }

    private void change(Definition table, Definition wanted) {
        if (table instanceof SqliteTable present && wanted instanceof SqliteTable other) {
            change(present, other);
        } else if (table instanceof SqliteObject present
                && wanted instanceof SqliteObject other
                && present.isVirtual()
                && other.isVirtual()) {
            virtualChanges.addAll(VirtualRebuild.changes(present, other, temporary(other.name())));
        } else {
            removed.add(table);
            made.add(wanted);
        }
    }

    private void change(SqliteTable present, SqliteTable wanted) {
        boolean isRespelled = !present.name().equals(wanted.name());
        if (isRespelled) {
            respelled.put(wanted.name(), present.name());
            respellings.addAll(SqliteRename.respelled(present.name(), wanted.name(), temporary(wanted.name())));
        }
        SqliteTable spelled =
                new SqliteTable(wanted.name(), present.columns(), present.constraints(), present.options());
        if (spelled.text().equals(wanted.text())) {
            return;
        }
        Optional<TableAlteration> alteration = TableAlteration.of(spelled, wanted);
        if (alteration.isPresent()) {
            alterations.add(alteration.get());
        } else {
            rebuild(spelled, wanted);
        }
    }

    private void rebuild(SqliteTable present, SqliteTable wanted) {
        TableOutline outline = to.table(wanted.name()).orElseThrow();
        Optional<TableOutline> before = from.tables().stream()
                .filter(table ->
                        table.table().name().equalsIgnoreCase(present.name().name()))
                .findFirst();
        rebuilds.add(TableRebuild.of(present, wanted, before, outline, temporary(wanted.name())));
    }

    /** A name that no object has. */
    private String temporary(ObjectName table) {
        Set<String> taken = new HashSet<>();
        Stream.of(from, to)
                .flatMap(schema -> schema.definitions().keySet().stream())
                .forEach(name -> taken.add(name.name().toLowerCase(Locale.ROOT)));
        String name = "new_" + table.name();
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = "new_" + table.name() + "_" + number;
        }
        return name;
    }

    private static boolean isVirtual(Definition table) {
        return table instanceof SqliteObject;
    }

    private static String created(Definition definition) {
        return definition instanceof SqliteTable table
                ? table.created(table.name().name())
                : ((SqliteObject) definition).created();
    }

    private static Change dropTable(Definition table) {
        Change drop = Change.of(
                Action.DROP,
                table.name(),
                "drop table " + SqliteText.quoted(table.name().name()));
        boolean isOfOthers = table instanceof SqliteObject virtual
                && VirtualTable.of(virtual).canBeRebuilt();
        return isOfOthers ? drop : drop.losing(List.of(Loss.ofRows(table.name())));
    }

    /** Virtual tables come last: they may find the rows of others. */
    private void makeTables(List<Change> body) {
        for (boolean isVirtual : List.of(false, true)) {
            childrenFirst(made, to).reversed().stream()
                    .filter(table -> isVirtual(table) == isVirtual)
                    .forEach(table -> body.add(Change.of(Action.CREATE, table.name(), created(table))));
        }
    }

    /** Tables in an order in which those that name others' rows come before these. */
    private static List<Definition> childrenFirst(List<Definition> tables, SchemaSnapshot schema) {
        List<Definition> left = new ArrayList<>(tables);
        List<Definition> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Definition next = left.stream()
                    .filter(table -> left.stream()
                            .noneMatch(other ->
                                    !other.equals(table) && References.lead(schema, other.name(), table.name())))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    // What stands on tables.

    /** The views, triggers and indexes that are dropped, or go with what they are part of. */
    private Set<ObjectName> gone() {
        Set<ObjectName> gone = new HashSet<>();
        Set<String> owners = new HashSet<>();
        removed.forEach(table -> owners.add(table.name().name()));
        rebuilds.forEach(rebuild -> owners.add(rebuild.from().name().name()));
        others(from)
                .filter(object -> !(to.definitions().get(object.name()) instanceof SqliteObject other
                        && object.isMadeLike(other)))
                .forEach(object -> gone.add(object.name()));
        gone.stream().filter(name -> name.kind().equals("view")).forEach(view -> owners.add(view.name()));
        others(from)
                .filter(object -> owners.contains(object.name().owner()))
                .forEach(object -> gone.add(object.name()));
        return gone;
    }

    private static Stream<SqliteObject> others(SchemaSnapshot schema) {
        return schema.definitions().values().stream()
                .filter(object -> !object.name().kind().equals("table"))
                .map(SqliteObject.class::cast);
    }

    private void dropDependents(Set<ObjectName> gone, List<Change> body) {
        Set<String> owners = new HashSet<>();
        removed.forEach(table -> owners.add(table.name().name()));
        rebuilds.forEach(rebuild -> owners.add(rebuild.from().name().name()));
        gone.stream().filter(name -> name.kind().equals("view")).forEach(view -> owners.add(view.name()));
        for (String kind : List.of("trigger", "view", "index")) {
            others(from)
                    .filter(object -> object.name().kind().equals(kind) && gone.contains(object.name()))
                    .filter(object -> !owners.contains(object.name().owner()) || isInTheWay(object.name()))
                    .forEach(object -> body.add(Change.of(Action.DROP, object.name(), object.dropped())));
        }
    }

    /** Whether an index that goes with its table, which is made anew later, has the name of a new table. */
    private boolean isInTheWay(ObjectName index) {
        return index.kind().equals("index")
                && removed.stream().noneMatch(table -> table.name().name().equals(index.owner()))
                && made.stream().anyMatch(table -> table.name().name().equalsIgnoreCase(index.name()));
    }

    private void makeDependents(Set<ObjectName> gone, List<Change> body) {
        for (String kind : List.of("index", "view", "trigger")) {
            others(to)
                    .filter(object -> object.name().kind().equals(kind))
                    .filter(object ->
                            gone.contains(object.name()) || !from.definitions().containsKey(object.name()))
                    .forEach(object -> body.add(Change.of(Action.CREATE, object.name(), object.created())));
        }
    }

    /** Whether a view or a trigger is there that may name a table which is made anew: that one is not there for a moment. */
    private boolean isLegacyNeeded(Set<ObjectName> gone) {
        if (rebuilds.isEmpty() && virtualChanges.isEmpty()) {
            return false;
        }
        boolean isAlone = rebuilds.size() == 1 && virtualChanges.isEmpty();
        return left(gone).findAny().isPresent()
                || (!isAlone
                        && others(from)
                                .filter(object -> object.name().kind().equals("trigger"))
                                .anyMatch(trigger -> rebuilds.stream()
                                        .anyMatch(rebuild -> rebuild.from()
                                                .name()
                                                .name()
                                                .equals(trigger.name().owner()))));
    }

    private Stream<SqliteObject> left(Set<ObjectName> gone) {
        return others(from).filter(object -> !object.name().kind().equals("index") && !gone.contains(object.name()));
    }

    /**
     * ALTER TABLE drops no column where a view or a trigger stands that names what is not there: already, or by then. Such a table is
     * made anew.
     */
    private void rebuildInstead() {
        Set<ObjectName> gone = gone();
        Set<String> names = new HashSet<>();
        gone.forEach(object -> names.add(object.name().toLowerCase(Locale.ROOT)));
        removed.forEach(table -> names.add(table.name().name().toLowerCase(Locale.ROOT)));
        alterations.stream()
                .flatMap(alteration -> alteration.dropped().stream())
                .forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
        Map<String, Set<String>> known = known();
        if (left(gone).anyMatch(object -> object.mentions(names) || isBroken(object) || object.mayQuoteTexts(known))) {
            List<TableAlteration> dropping = alterations.stream()
                    .filter(alteration -> !alteration.dropped().isEmpty())
                    .toList();
            alterations.removeAll(dropping);
            dropping.forEach(alteration -> rebuild(alteration.from(), alteration.to()));
        }
    }

    /** The columns of each table and view, all in small letters. */
    private Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        for (Definition definition : from.definitions().values()) {
            List<String> columns = definition instanceof SqliteTable table
                    ? table.columns().stream().map(SqliteColumn::name).toList()
                    : ((SqliteObject) definition).columns();
            Set<String> names =
                    known.computeIfAbsent(definition.name().name().toLowerCase(Locale.ROOT), _ -> new HashSet<>());
            columns.forEach(column -> names.add(column.toLowerCase(Locale.ROOT)));
        }
        return known;
    }

    private static boolean isBroken(SqliteObject object) {
        return object.name().kind().equals("view") && object.columns().isEmpty();
    }
}
