package dev.retort.diff.postgres.table;

import dev.retort.diff.model.Loss;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kind of tables: ordinary, partitioned, partitions, foreign. */
public final class TableKind extends ObjectKind {
    /** What only a new table gets. */
    private static final Set<String> FOR_GOOD = Set.of("partitioned by", "server");

    private static final String FILLED = CatalogObject.ASIDE + "filled";

    private static final String TOAST = "toast.";

    private static final String ALONE = CatalogObject.ASIDE + "alone";

    @Override
    public List<String> create(CatalogObject table, List<CatalogObject> parts) {
        boolean isAlone = isAlone(table);
        List<CatalogObject> own = parts.stream()
                .filter(part -> !part.isInherited() || part.has("part of") || (isAlone && isNeededToAttach(part)))
                .toList();
        List<String> lines = new ArrayList<>();
        List<String> order = Names.listed(table.get("_columns").orElse(""));
        List<CatalogObject> written = new ArrayList<>();
        own.stream()
                .filter(part -> part.kind().equals("column"))
                .sorted(Comparator.comparingInt(
                        part -> order.indexOf(Names.quoted(part.name().name()))))
                .map(column -> new DefinedColumn(table, column, own, written).text())
                .forEach(lines::add);
        own.stream()
                .filter(part -> part.kind().equals("constraint") && !written.contains(part))
                .sorted(ConstraintKind.ORDER)
                .map(ConstraintKind::written)
                .forEach(lines::add);
        if (!isAlone) {
            parts.stream().filter(CatalogObject::isInherited).forEach(part -> lines.addAll(NotNull.ofChild(part)));
        }
        StringBuilder sql = new StringBuilder("create ");
        table.get("persistence").ifPresent(word -> sql.append(word).append(' '));
        sql.append(subject(table));
        Optional<String> bound = table.get("bound").filter(_ -> !isAlone);
        bound.ifPresent(_ -> sql.append(" partition of ").append(table.the("parents")));
        if (!lines.isEmpty() || bound.isEmpty()) {
            sql.append(lines.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", lines) + "\n)");
        }
        bound.ifPresent(value -> sql.append(' ').append(Names.inSmallLetters(value)));
        if (bound.isEmpty() && !isAlone) {
            table.get("parents")
                    .ifPresent(
                            parents -> sql.append(" inherits (").append(parents).append(')'));
        }
        table.get("partitioned by")
                .ifPresent(key -> sql.append(" partition by ").append(Names.inSmallLetters(key)));
        table.get("access method").ifPresent(method -> sql.append(" using ").append(method));
        table.get("server").ifPresent(server -> sql.append(" server ").append(server));
        table.get("options")
                .ifPresent(options -> sql.append(" with (").append(options).append(')'));
        table.get("tablespace").ifPresent(space -> sql.append(" tablespace ").append(space));
        List<String> statements = new ArrayList<>(List.of(sql.toString()));
        own.stream()
                .filter(part -> part.kind().equals("column"))
                .flatMap(column -> ColumnKind.settings(column).stream())
                .forEach(statements::add);
        if (!table.has(FILLED)) {
            statements.addAll(unchecked(own));
        }
        if (table.has("of type")) {
            statements.add(typing(table));
        }
        security(table).forEach(statements::add);
        return statements;
    }

    /** What is added to the columns of a table, since rows that are there need not meet it. */
    public static List<String> unchecked(List<CatalogObject> parts) {
        return parts.stream()
                .filter(part -> part.kind().equals("column"))
                .flatMap(column -> NotNull.unchecked(column).stream())
                .toList();
    }

    /** One that gets its rows before what these need not meet. */
    public static CatalogObject filled(CatalogObject table) {
        return table.marked(FILLED);
    }

    /** A partition that is made as a table first, and attached later. */
    public static CatalogObject alone(CatalogObject table) {
        return table.marked(ALONE);
    }

    public static boolean isAlone(CatalogObject table) {
        return table.has(ALONE);
    }

    private static boolean isNeededToAttach(CatalogObject part) {
        return part.kind().equals("column") || part.get("_type").equals(Optional.of("c"));
    }

    private Stream<String> security(CatalogObject table) {
        return Stream.of(
                        table.get("row security").map(_ -> "enable row level security"),
                        table.get("row security of the owner").map(_ -> "force row level security"))
                .flatMap(Optional::stream)
                .map(action -> alter(table) + action);
    }

    static String alter(CatalogObject table) {
        return "alter table " + Names.path(table.name()) + " ";
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        if (differing.stream().anyMatch(FOR_GOOD::contains)) {
            return Optional.empty();
        }
        List<String> actions = new ArrayList<>();
        if (differing.contains("persistence")) {
            actions.add(to.has("persistence") ? "set unlogged" : "set logged");
        }
        if (differing.contains("access method")) {
            actions.add("set access method " + to.get("access method").orElse("heap"));
        }
        if (differing.contains("tablespace")) {
            actions.add("set tablespace " + to.get("tablespace").orElse("pg_default"));
        }
        if (differing.contains("options")) {
            actions.addAll(StorageOptions.changes(ownOptions(from), ownOptions(to)));
        }
        if (differing.contains("row security")) {
            actions.add((to.has("row security") ? "enable" : "disable") + " row level security");
        }
        if (differing.contains("row security of the owner")) {
            actions.add((to.has("row security of the owner") ? "force" : "no force") + " row level security");
        }
        List<String> statements = new ArrayList<>();
        if (differing.contains("of type") && !to.has("of type")) {
            statements.add(alter(to) + "not of");
        }
        statements.addAll(parents(from, to));
        actions.forEach(action -> statements.add(alter(to) + action));
        return Optional.of(statements);
    }

    /** What makes the columns of a table those of its type. */
    public static String typing(CatalogObject table) {
        return alter(table) + "of " + table.the("of type");
    }

    /** What makes a table a partition. */
    public static String attachment(CatalogObject partition) {
        return "alter table " + partition.the("parents") + " attach partition " + Names.path(partition.name()) + " "
                + Names.inSmallLetters(partition.the("bound"));
    }

    /** What makes it the child of others. */
    private static List<String> parents(CatalogObject from, CatalogObject to) {
        List<String> former = Names.listed(from.get("parents").orElse(""));
        List<String> wanted = Names.listed(to.get("parents").orElse(""));
        String path = Names.path(to.name());
        List<String> statements = new ArrayList<>();
        boolean isOther = !from.get("bound").equals(to.get("bound"));
        if (from.has("bound") && (isOther || !former.equals(wanted))) {
            statements.add("alter table " + former.getFirst() + " detach partition " + path);
        } else if (!from.has("bound")) {
            former.stream()
                    .filter(parent -> !wanted.contains(parent))
                    .forEach(parent -> statements.add(alter(to) + "no inherit " + parent));
        }
        if (to.has("bound") && (isOther || !former.equals(wanted))) {
            statements.add(attachment(to));
        } else if (!to.has("bound")) {
            wanted.stream()
                    .filter(parent -> from.has("bound") || !former.contains(parent))
                    .forEach(parent -> statements.add(alter(to) + "inherit " + parent));
        }
        return statements;
    }

    private static Optional<String> ownOptions(CatalogObject table) {
        return StorageOptions.only(table.get("options"), name -> !name.startsWith(TOAST));
    }

    /**
     * The actions that set the options of the table that holds its long values, which is there once a column may have such, and stays when none
     * may any more.
     */
    public static List<String> toast(Optional<CatalogObject> from, CatalogObject to) {
        return from.isEmpty() || !to.has("_toasted")
                ? List.of()
                : StorageOptions.changes(
                        from.get().get("_toast"),
                        StorageOptions.only(to.get("options"), name -> name.startsWith(TOAST)));
    }

    /**
     * What refers to its indexes, and so comes after these: the replica identity and the mark of CLUSTER. And the options of what is there with
     * its columns.
     */
    public static List<String> marks(Optional<CatalogObject> from, CatalogObject to) {
        List<String> statements = new ArrayList<>();
        toast(from, to).forEach(action -> statements.add(alter(to) + action));
        Optional<String> identity = from.flatMap(table -> table.get("replica identity"));
        if (!identity.equals(to.get("replica identity"))) {
            statements.add(
                    alter(to) + "replica identity " + to.get("replica identity").orElse("default"));
        }
        if (!from.flatMap(table -> table.get("clustered")).equals(to.get("clustered"))) {
            statements.add(alter(to)
                    + to.get("clustered").map(index -> "cluster on " + index).orElse("set without cluster"));
        }
        return statements;
    }

    @Override
    public List<Loss> lossOfDrop(CatalogObject table) {
        return List.of(Loss.ofRows(table.name()));
    }
}
