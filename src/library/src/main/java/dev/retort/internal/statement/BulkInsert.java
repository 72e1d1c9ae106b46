package dev.retort.internal.statement;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.row.TextLiterals;
import dev.retort.internal.unit.Tracked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Binding;
import org.jooq.CloseableResultQuery;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The insertion of many rows into one table. jOOQ executes them and binds each value as the column's binding says;
 * their text is put together here, because a part of a query for each value takes several times as long as the database
 * does for all of it. A statement that comes again is prepared once.
 */
final class BulkInsert implements AutoCloseable {
    private final DSLContext dsl;
    private final Table<?> table;
    private final Function<List<Field<?>>, String> conflict;
    private final Map<Whole, String> texts = new HashMap<>();
    private final Map<Whole, CloseableResultQuery<?>> prepared = new HashMap<>();
    private List<Tracked> rows = List.of();
    private List<Field<?>> sent = List.of();

    /** An insertion of so many rows, each with a value for each of the columns, and what it is to give. */
    private record Whole(List<Field<?>> columns, int rows, List<Field<?>> given) {}

    /** A row that is there already is an error. */
    BulkInsert(DSLContext dsl, Table<?> table) {
        this(dsl, table, sent -> "");
    }

    /** @param conflict what is done of rows that are there already, by the columns that have values */
    BulkInsert(DSLContext dsl, Table<?> table, Function<List<Field<?>>, String> conflict) {
        this.conflict = conflict;
        this.table = table;
        this.dsl = DSL.using(dsl.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(
                        ExecuteListener.onRenderStart(context -> context.data(Table.class, table))
                                .onBindEnd(this::bind))));
    }

    /**
     * Inserts, and reads nothing back.
     *
     * @param columns those that any of the records has a value for
     */
    void execute(List<Tracked> records, List<Field<?>> columns) {
        rows = records;
        sent = columns;
        dsl.execute(areWhole() ? texts.computeIfAbsent(new Whole(sent, rows.size(), List.of()), any -> sql()) : sql());
    }

    /** Inserts, and gives the values of some columns, for each record in order. */
    List<? extends Record> returning(List<Tracked> records, List<Field<?>> columns, List<Field<?>> given) {
        return returning(records, columns, given, ResultQuery::fetch);
    }

    /**
     * Inserts, and lets the number that each row got be taken.
     *
     * @return how many rows were inserted
     */
    int returning(List<Tracked> records, List<Field<?>> columns, NumberedKey key) {
        return returning(records, columns, List.of(key.column()), query -> {
            try (ResultSet result = Objects.requireNonNull(query.fetchResultSet())) {
                return key.take(records, result);
            } catch (SQLException e) {
                throw new DataAccessException(e.getMessage(), e);
            }
        });
    }

    private <T> T returning(
            List<Tracked> records, List<Field<?>> columns, List<Field<?>> given, Function<ResultQuery<?>, T> reading) {
        rows = records;
        sent = columns;
        if (areWhole()) {
            return reading.apply(prepared.computeIfAbsent(
                    new Whole(sent, rows.size(), given), any -> query(given).keepStatement(true)));
        }
        return reading.apply(query(given));
    }

    private ResultQuery<?> query(List<Field<?>> given) {
        return dsl.resultQuery(sql() + " returning " + names(given)).coerce(given);
    }

    @Override
    public void close() {
        prepared.values().forEach(CloseableResultQuery::close);
    }

    /** How a column's values are sent. */
    private record Sending(Binding<?, Object> binding, UnaryOperator<@Nullable Object> value) {
        @SuppressWarnings("unchecked")
        static Sending of(Field<?> column, SQLDialect dialect) {
            return TextLiterals.binding(column, dialect)
                    .map(literals -> new Sending((Binding<?, Object>) (Binding<?, ?>) literals, TextLiterals::text))
                    .orElseGet(() -> new Sending((Binding<?, Object>) column.getBinding(), UnaryOperator.identity()));
        }

        void send(ExecuteContext context, int index, @Nullable Object sent) throws SQLException {
            binding.set(new BoundValue<>(context, index, value.apply(sent)));
        }
    }

    private void bind(ExecuteContext context) {
        int[] places = TableShape.places(table, sent);
        Sending[] sendings =
                sent.stream().map(field -> Sending.of(field, dsl.dialect())).toArray(Sending[]::new);
        int index = 1;
        try {
            for (Tracked row : rows) {
                for (int i = 0; i < places.length; i++) {
                    if (row.record().touched(places[i])) {
                        sendings[i].send(context, index++, row.record().get(places[i]));
                    }
                }
            }
        } catch (SQLException e) {
            context.sqlException(e);
        }
    }

    /** Whether no row leaves out a column, so that the text of the insertion is the same each time. */
    private boolean areWhole() {
        int[] places = TableShape.places(table, sent);
        return rows.stream().allMatch(row -> hasAll(row, places));
    }

    private static boolean hasAll(Tracked row, int[] places) {
        for (int place : places) {
            if (!row.record().touched(place)) {
                return false;
            }
        }
        return true;
    }

    private String sql() {
        int[] places = TableShape.places(table, sent);
        String[] parameters = sent.stream()
                .map(field -> dsl.render(DSL.val((Object) null, field)))
                .toArray(String[]::new);
        StringBuilder sql = new StringBuilder("insert into ")
                .append(dsl.render(table))
                .append(" (")
                .append(names(sent))
                .append(") values ");
        for (Tracked row : rows) {
            sql.append('(');
            for (int i = 0; i < places.length; i++) {
                sql.append(i == 0 ? "" : ",").append(row.record().touched(places[i]) ? parameters[i] : "default");
            }
            sql.append("),");
        }
        sql.setLength(sql.length() - 1);
        return sql.append(conflict.apply(sent)).toString();
    }

    private String names(List<Field<?>> fields) {
        return fields.stream()
                .map(field -> dsl.render(field.getUnqualifiedName()))
                .collect(Collectors.joining(", "));
    }
}
