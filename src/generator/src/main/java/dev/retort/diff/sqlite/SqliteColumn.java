package dev.retort.diff.sqlite;

import dev.retort.diff.sqlite.SqliteConstraint.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of a table, as it is declared.
 *
 * @param type as it was typed, on one line; empty where there is none
 */
record SqliteColumn(String name, String type, List<SqliteConstraint> constraints) {
    /** Defaults that differ from row to row. */
    private static final Set<String> CLOCKS = Set.of("current_time", "current_date", "current_timestamp");

    /** In its normal form, in which the order of its constraints does not count. */
    String text() {
        String normal = type.toLowerCase(Locale.ROOT).replaceAll("\\s*([(),])\\s*", "$1");
        String declared = (SqliteText.quoted(name) + " " + normal).strip();
        return constraints.stream()
                .filter(constraint -> constraint.kind() != Kind.NULL)
                .map(SqliteConstraint::normal)
                .sorted()
                .collect(Collectors.joining(" ", declared + " ", ""))
                .strip();
    }

    /** As a statement has it: a type that was shouted is said in small letters. */
    String written() {
        String spoken = type.equals(type.toUpperCase(Locale.ROOT)) ? type.toLowerCase(Locale.ROOT) : type;
        return constraints.stream()
                .map(SqliteConstraint::written)
                .collect(Collectors.joining(" ", (SqliteText.quoted(name) + " " + spoken).strip() + " ", ""))
                .strip();
    }

    boolean has(Kind kind) {
        return constraint(kind).isPresent();
    }

    private Optional<SqliteConstraint> constraint(Kind kind) {
        return constraints.stream().filter(some -> some.kind() == kind).findFirst();
    }

    /** The value that it has where none is given; empty where that is NULL. */
    Optional<String> defaultValue() {
        return constraint(Kind.DEFAULT)
                .map(SqliteConstraint::expression)
                .filter(value -> !value.equalsIgnoreCase("null"));
    }

    /** Whether what is declared of it may have another column in it. */
    boolean reads(SqliteColumn other) {
        return constraints.stream()
                .filter(constraint -> constraint.kind() == Kind.GENERATED || constraint.kind() == Kind.CHECK)
                .flatMap(constraint -> SqliteText.read(constraint.written()).tokens().stream())
                .anyMatch(token -> token.lower().equals(other.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether it can be added to a table that has rows, by ALTER TABLE. */
    boolean canBeAdded() {
        boolean isConstant = defaultValue()
                .filter(value -> value.startsWith("(") || CLOCKS.contains(value.toLowerCase(Locale.ROOT)))
                .isEmpty();
        return isConstant
                && !isRowId()
                && !has(Kind.PRIMARY_KEY)
                && !has(Kind.UNIQUE)
                && !(has(Kind.NOT_NULL) && defaultValue().isEmpty())
                && !(has(Kind.FOREIGN_KEY) && defaultValue().isPresent())
                && !isStored();
    }

    /** Whether it hides a name of the number of each row, which ALTER TABLE refuses. */
    private boolean isRowId() {
        return SqliteTable.ROW_IDS.contains(name.toLowerCase(Locale.ROOT));
    }

    private boolean isStored() {
        return constraint(Kind.GENERATED)
                .filter(generated -> generated.normal().endsWith(" stored"))
                .isPresent();
    }

    /** Whether ALTER TABLE can drop it, as far as its own declaration says. */
    boolean canBeDropped() {
        return !isRowId() && !has(Kind.PRIMARY_KEY) && !has(Kind.UNIQUE);
    }
}
