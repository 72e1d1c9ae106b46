package dev.retort.translate;

import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.JavaLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a query knows: what it selects from, its common tables, and those of the queries around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Source> commonTables = new HashMap<>();
    private boolean merging;

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void add(Source source) {
        if (sources.stream().anyMatch(other -> other.isNamesake(source))) {
            throw new NoTypedFormException(source.name() + ", which are several tables");
        }
        sources.add(source);
    }

    void addCommonTable(Source table) {
        commonTables.put(table.name().toLowerCase(Locale.ROOT), table);
    }

    /** Says that columns of one name may be one: that is what USING and NATURAL do. */
    void mergeColumns() {
        merging = true;
    }

    boolean merging() {
        return merging;
    }

    List<Source> sources() {
        return sources;
    }

    Optional<Source> commonTable(String name) {
        Source found = commonTables.get(name.toLowerCase(Locale.ROOT));
        return found == null && outer != null ? outer.commonTable(name) : Optional.ofNullable(found);
    }

    Optional<Source> source(List<String> qualifier) {
        Optional<Source> own =
                sources.stream().filter(source -> source.isCalled(qualifier)).findFirst();
        return own.isEmpty() && outer != null ? outer.source(qualifier) : own;
    }

    /** The column of this name, in the innermost query that has one. */
    Optional<Typed> column(Column column) {
        if (column.path().size() > 1) {
            List<String> qualifier = column.path().subList(0, column.path().size() - 1);
            return source(qualifier)
                    .flatMap(source -> source.column(column.name())
                            .or(() -> source.open()
                                    ? Optional.of(untyped(source.path(column.name())))
                                    : Optional.empty()));
        }
        List<Source> having = sources.stream()
                .filter(source -> source.column(column.name()).isPresent())
                .toList();
        if (having.size() > 1 && !merging) {
            throw new NoTypedFormException(column.name() + ", which is in "
                    + having.stream().map(Source::name).collect(Collectors.joining(" and ")));
        }
        if (!having.isEmpty()) {
            return having.getFirst().column(column.name());
        }
        Optional<Source> open = sources.stream().filter(Source::open).findFirst();
        if (open.isPresent()) {
            return Optional.of(untyped(column.name()));
        }
        return outer == null ? Optional.empty() : outer.column(column);
    }

    private static Typed untyped(String... path) {
        return new Typed("field(" + JavaLiteral.name(path) + ")", Object.class);
    }
}
