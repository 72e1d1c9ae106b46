package dev.retort.diff.postgres.table;

import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kind of columns of tables. Their order is not compared, since no statement changes it. */
public final class ColumnKind extends ObjectKind {
    /** What children have of their own: some of it they are not given when their parent's is set, and of the rest it is set for each alone. */
    public static final Set<String> OF_ONE = Set.of("statistics", "storage", "options", "compression");

    @Override
    public String subject(CatalogObject column) {
        return "column " + Names.ownerPath(column.name()) + "."
                + Names.quoted(column.name().name());
    }

    static String table(CatalogObject part) {
        return "alter table " + Names.ownerPath(part.name()) + " ";
    }

    static String column(CatalogObject column) {
        return table(column) + "alter column " + Names.quoted(column.name().name()) + " ";
    }

    /** A statement, of one table alone where it is on what each has of its own. */
    public static String ofOne(CatalogObject column, String sql) {
        boolean isOfOne =
                sql.startsWith(column(column) + "set statistics ") || sql.startsWith(column(column) + "set storage ");
        return isOfOne ? sql.replaceFirst("^alter table ", "alter table only ") : sql;
    }

    @Override
    public List<String> create(CatalogObject column, List<CatalogObject> parts) {
        String definition = new DefinedColumn(column, column, parts, new ArrayList<>()).text();
        return Stream.of(
                        List.of(table(column) + "add column " + definition),
                        settings(column),
                        NotNull.unchecked(column))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String drop(CatalogObject column) {
        return table(column) + "drop column " + Names.quoted(column.name().name());
    }

    /** What a definition has no words for. */
    static List<String> settings(CatalogObject column) {
        return Stream.of(
                        column.get("storage").map(storage -> "set storage " + storage),
                        column.get("statistics").map(target -> "set statistics " + target),
                        column.get("options").map(options -> "set (" + options + ")"))
                .flatMap(Optional::stream)
                .map(action -> column(column) + action)
                .toList();
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        Optional<List<String>> generated = generated(from, to, differing);
        String using = new TypeConversion(from, to).using(false);
        boolean isComputedOtherwise = differing.contains("type") && to.has("generated") && !using.isEmpty();
        if (generated.isEmpty() || isComputedOtherwise) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        if (from.has("identity") && !to.has("identity")) {
            statements.add(column(to) + "drop identity");
        }
        statements.addAll(generated.get());
        boolean isRetyped = differing.contains("type") || differing.contains("collation");
        if (isRetyped) {
            statements.add(retype(from, to, using));
        }
        if (NotNull.differs(from, to)) {
            statements.addAll(NotNull.changes(from, to));
        }
        statements.addAll(identity(from, to, differing));
        // With another type a column gets what is usual for that.
        if (isRetyped ? to.has("storage") : differing.contains("storage")) {
            // "default" is a word of 16 and later.
            statements.add(column(to) + "set storage " + to.get("storage").orElse(usualStorage(to)));
        }
        if (isRetyped ? to.has("compression") : differing.contains("compression")) {
            statements.add(
                    column(to) + "set compression " + to.get("compression").orElse("default"));
        }
        if (differing.contains("statistics")) {
            statements.add(column(to) + "set statistics " + to.get("statistics").orElse("-1"));
        }
        if (differing.contains("options")) {
            StorageOptions.changes(from.get("options"), to.get("options"))
                    .forEach(action -> statements.add(column(to) + action));
        }
        return differing.contains("foreign options") ? Optional.empty() : Optional.of(statements);
    }

    private static String usualStorage(CatalogObject column) {
        return column.server() >= 16 ? "default" : column.the("_storage");
    }

    private static Optional<List<String>> generated(CatalogObject from, CatalogObject to, Set<String> differing) {
        if (!differing.contains("generated") && !differing.contains("generated as")) {
            return Optional.of(List.of());
        }
        boolean isStored = from.get("generated as").equals(Optional.of("stored"));
        if (!to.has("generated")) {
            return isStored ? Optional.of(List.of(column(to) + "drop expression")) : Optional.empty();
        }
        boolean isAltered = from.has("generated") && !differing.contains("generated as") && to.server() >= 17;
        return isAltered
                ? Optional.of(
                        List.of(column(to) + "set expression as (" + Names.inSmallLetters(to.the("generated")) + ")"))
                : Optional.empty();
    }

    /**
     * What gives it another type.
     *
     * @param using the expression that gives its values; empty where none is needed
     */
    public static String retype(CatalogObject from, CatalogObject to, String using) {
        return column(to) + "type " + to.the("type")
                + to.get("collation").map(collation -> " collate " + collation).orElse("")
                + (using.isEmpty() || to.has("generated") ? "" : " using " + using);
    }

    /** The expression that gives a column's values where its type is another one of the same name. */
    public static String converted(CatalogObject from, CatalogObject to) {
        return new TypeConversion(from, to).using(true);
    }

    /** The expression that gives its values in the type of another version of it. */
    public static String converted(CatalogObject from, CatalogObject to, boolean isOther) {
        String name = Names.quoted(from.name().name());
        String conversion =
                isOther || !from.the("type").equals(to.the("type")) ? new TypeConversion(from, to).using(isOther) : "";
        return conversion.isEmpty()
                ? from.the("type").equals(to.the("type")) ? name : name + "::" + to.the("type")
                : conversion;
    }

    private static List<String> identity(CatalogObject from, CatalogObject to, Set<String> differing) {
        if (!to.has("identity")) {
            return List.of();
        }
        if (!from.has("identity")) {
            return List.of(column(to) + "add " + DefinedColumn.identity(to));
        }
        List<String> statements = new ArrayList<>();
        if (differing.contains("identity")) {
            statements.add(column(to) + "set generated " + to.the("identity"));
        }
        if (differing.contains("identity sequence")) {
            statements.add("alter sequence " + from.the("identity sequence") + " rename to "
                    + to.the("identity sequence").replaceFirst("(?s)^(?:\"[^\"]*\"|[^.\"]*)\\.", ""));
        }
        if (differing.contains("identity options")) {
            statements.addAll(IdentityOptions.of(to).fitting(IdentityOptions.of(from)));
            String changes = IdentityOptions.of(to).changesFrom(IdentityOptions.of(from));
            if (!changes.isEmpty()) {
                statements.add(column(to) + changes);
            }
        }
        return statements;
    }

    @Override
    public List<Loss> lossOfDrop(CatalogObject column) {
        return column.has("generated") ? List.of() : loss(column);
    }

    @Override
    public List<Loss> lossOfAlter(CatalogObject from, CatalogObject to) {
        return new TypeConversion(from, to).keepsValues() ? List.of() : loss(from);
    }

    public static List<Loss> loss(CatalogObject column) {
        ObjectName name = column.name();
        return List.of(Loss.ofColumn(new ObjectName("table", name.schema(), "", name.owner()), name.name()));
    }
}
