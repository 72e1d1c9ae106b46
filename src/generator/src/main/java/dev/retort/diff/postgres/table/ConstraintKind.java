package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kind of constraints of tables, but for NOT NULL. */
public final class ConstraintKind extends ObjectKind {
    private static final List<String> TYPES = List.of("p", "u", "x", "c", "f");

    /** The order in the definition of a table. */
    public static final Comparator<CatalogObject> ORDER = Comparator.comparingInt(
                    (CatalogObject part) -> TYPES.indexOf(part.the("_type")))
            .thenComparing(CatalogObject::name);

    /** What a key has an index of, as its definition says it; empty for what is no key. */
    public static Optional<String> index(CatalogObject part) {
        boolean isKey = part.kind().equals("constraint") && part.the("_type").matches("[pux]");
        return isKey
                ? Optional.of(part.the("definition").replaceFirst("^(?:PRIMARY KEY|UNIQUE) ", ""))
                : Optional.empty();
    }

    @Override
    public String subject(CatalogObject constraint) {
        return "constraint " + Names.quoted(constraint.name().name()) + " on " + Names.ownerPath(constraint.name());
    }

    /** As a part of a definition. */
    static String written(CatalogObject constraint) {
        return "constraint " + Names.quoted(constraint.name().name()) + " "
                + Names.inSmallLetters(constraint.the("definition"));
    }

    @Override
    public List<String> create(CatalogObject constraint, List<CatalogObject> parts) {
        return Stream.concat(
                        Stream.of((constraint.has(IndexKind.ONLY)
                                        ? "alter table only " + Names.ownerPath(constraint.name()) + " "
                                        : ColumnKind.table(constraint))
                                + "add " + written(constraint)),
                        settings(constraint).stream())
                .toList();
    }

    /** What concerns the index of one. */
    static List<String> settings(CatalogObject constraint) {
        String index = "alter index " + Names.path(constraint.name()) + " set ";
        return Stream.of(
                        constraint.get("options").map(options -> index + "(" + options + ")"),
                        constraint.get("tablespace").map(space -> index + "tablespace " + space))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String drop(CatalogObject constraint) {
        return ColumnKind.table(constraint) + "drop constraint "
                + Names.quoted(constraint.name().name());
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        List<String> statements = new ArrayList<>();
        if (differing.contains("definition")) {
            boolean isValidated = from.the("definition").equals(to.the("definition") + " NOT VALID");
            if (!isValidated) {
                return deferrability(from, to);
            }
            statements.add(ColumnKind.table(to) + "validate constraint "
                    + Names.quoted(to.name().name()));
        }
        if (differing.contains("options")) {
            StorageOptions.changes(from.get("options"), to.get("options"))
                    .forEach(action -> statements.add("alter index " + Names.path(to.name()) + " " + action));
        }
        if (differing.contains("tablespace")) {
            statements.add("alter index " + Names.path(to.name()) + " set tablespace "
                    + to.get("tablespace").orElse("pg_default"));
        }
        return Optional.of(statements);
    }

    /** Of a foreign key that is checked later, or no longer so. */
    private static Optional<List<String>> deferrability(CatalogObject from, CatalogObject to) {
        String former = from.the("definition").replaceFirst(" DEFERRABLE(?: INITIALLY DEFERRED)?$", "");
        String wanted = to.the("definition").replaceFirst(" DEFERRABLE(?: INITIALLY DEFERRED)?$", "");
        if (!from.the("_type").equals("f") || !former.equals(wanted)) {
            return Optional.empty();
        }
        String rest = to.the("definition").substring(wanted.length());
        return Optional.of(List.of(ColumnKind.table(to) + "alter constraint "
                + Names.quoted(to.name().name())
                + (rest.isEmpty()
                        ? " not deferrable"
                        : Names.inSmallLetters(rest) + (rest.contains("INITIALLY") ? "" : " initially immediate"))));
    }
}
