package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.database.ReadOnlyMode;
import java.util.Optional;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The fault of a typed query that the database or jOOQ refused, where its parts tell more than the refusal. */
final class RefusedQuery {
    private RefusedQuery() {}

    static RetortException explained(@Nullable Object value, RetortException error) {
        if (value instanceof dev.retort.Query<?> && error.hint().equals(Optional.of(ReadOnlyMode.ADVICE))) {
            return error.withHint(".all() runs what writes or locks");
        }
        return value instanceof Select<?> select
                ? tableWithoutFrom(select)
                        .map(table -> new RetortException("the query names no table to select from", error)
                                .withHint("add .from(" + table + ")"))
                        .orElse(error)
                : error;
    }

    /** The table of a column in a query without a FROM. */
    private static Optional<String> tableWithoutFrom(Select<?> select) {
        if (!select.$from().isEmpty()) {
            return Optional.empty();
        }
        return select.$select().stream()
                .flatMap(field -> field instanceof TableField<?, ?> column
                        ? Optional.ofNullable(column.getTable()).stream()
                        : Optional.<Table<?>>empty().stream())
                .findFirst()
                .map(table -> table.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", "_")
                        .toUpperCase(java.util.Locale.ROOT));
    }
}
