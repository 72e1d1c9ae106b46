package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;

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
        String definition = Names.inSmallLetters(constraint.the("definition"));
        String settings = settings(constraint);
        int place = settings.isEmpty() ? definition.length() : endOfColumns(definition);
        return "constraint " + Names.quoted(constraint.name().name()) + " " + definition.substring(0, place) + settings
                + definition.substring(place);
    }

    /** What concerns the index of one, of which the server says nothing in the definition, and lets nothing be set where that is partitioned. */
    private static String settings(CatalogObject constraint) {
        return constraint
                        .get("options")
                        .map(options -> " with (" + options + ")")
                        .orElse("")
                + constraint
                        .get("tablespace")
                        .map(space -> " using index tablespace " + space)
                        .orElse("");
    }

    /** Where the columns of a key end, those that are included, and what the server says of its index nevertheless. */
    private static int endOfColumns(String definition) {
        List<SqlToken> tokens =
                SqlText.of(definition, Syntax.of(SQLDialect.POSTGRES)).code();
        int end = definition.length();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            boolean isFollowed = i + 1 < tokens.size() && tokens.get(i + 1).is("include", "with");
            if (token.depth() == 0 && token.is(")") && !isFollowed) {
                end = token.end();
            }
        }
        return end;
    }

    /** Whether nothing is set for its index. */
    static boolean isPlain(CatalogObject constraint) {
        return settings(constraint).isEmpty();
    }

    @Override
    public List<String> create(CatalogObject constraint, List<CatalogObject> parts) {
        return List.of((constraint.has(IndexKind.ONLY)
                        ? "alter table only " + Names.ownerPath(constraint.name()) + " "
                        : ColumnKind.table(constraint))
                + "add " + written(constraint));
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
        if (differing.contains("options") && to.has("_partitioned")) {
            return Optional.empty();
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
