package dev.retort.translate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in FROM, as it can be named in Java.
 *
 * @param name what the statement calls it
 * @param java the expression that stands for it
 * @param columns its columns
 * @param open whether it may have columns that are not known here
 */
record Source(String name, String java, List<SourceColumn> columns, boolean open) {

    /**
     * @param name its name in the database
     * @param text the expression that stands for it
     */
    record SourceColumn(String name, String text, Class<?> type) {
        Typed typed() {
            return new Typed(text, type);
        }
    }

    boolean isCalled(String typed) {
        return name.equalsIgnoreCase(typed);
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
