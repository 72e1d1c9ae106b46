package dev.retort.translate;

import dev.retort.translate.read.JavaLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An item of FROM, as it can be named in Java.
 *
 * @param name what the statement calls it
 * @param qualifier the schema that the statement names with it; empty where it names none
 * @param java the expression that names it
 * @param columns its columns
 * @param open whether it may have columns that are not known here
 */
record Source(String name, String qualifier, String java, List<SourceColumn> columns, boolean open) {

    /**
     * @param name its name in the database
     * @param text the expression that names it
     */
    record SourceColumn(String name, String text, Class<?> type) {
        /** One that is named by its path, as no variable holds it. */
        static SourceColumn named(String name, Class<?> type, String... path) {
            return new SourceColumn(
                    name, "field(" + JavaLiteral.name(path) + ", " + type.getSimpleName() + ".class)", type);
        }

        Typed typed() {
            return new Typed(text, type);
        }
    }

    Source(String name, String java, List<SourceColumn> columns, boolean open) {
        this(name, "", java, columns, open);
    }

    /** Whether the two are tables of one name in several schemas, which Java's line would not tell from each other. */
    boolean isNamesake(Source other) {
        return !name.isEmpty() && name.equalsIgnoreCase(other.name) && !qualifier.equalsIgnoreCase(other.qualifier);
    }

    /** A column as the statement can name it. */
    String[] path(String column) {
        return qualifier.isEmpty() ? new String[] {name, column} : new String[] {qualifier, name, column};
    }

    /** Whether a column that is named with this before it may be of this source. */
    boolean isCalled(List<String> typed) {
        boolean elsewhere =
                typed.size() > 1 && !qualifier.isEmpty() && !qualifier.equalsIgnoreCase(typed.get(typed.size() - 2));
        return !elsewhere && name.equalsIgnoreCase(typed.getLast());
    }

    Optional<Typed> column(String typed) {
        return columns.stream()
                .filter(column -> column.name().equals(typed))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .map(SourceColumn::typed);
    }
}
