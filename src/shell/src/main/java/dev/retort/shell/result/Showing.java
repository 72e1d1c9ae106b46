package dev.retort.shell.result;

import dev.retort.Page;
import dev.retort.render.ResultPrinter;
import dev.retort.render.Window;
import dev.retort.render.Written;
import dev.retort.render.cell.Columns;
import dev.retort.render.cell.JavaRecord;
import dev.retort.render.chart.Chart;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Parameter;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultOrRows;
import org.jooq.ResultQuery;
import org.jooq.Results;
import org.jooq.Routine;
import org.jooq.Scope;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * One showing of a value, in the form that its kind asks for. A query that reads is run and its rows are shown as they arrive,
 * as those of a table are; one that writes is shown as SQL and not run; an expression is computed where it needs no row, and is
 * shown as SQL where it does; what holds rows is shown as a table, and anything else as text. For one thread.
 */
final class Showing {
    private final ShowRequest request;
    private final ValueOutput output;
    private final DSLContext db;
    private final ElementColumns empty;
    private Optional<Query> ran = Optional.empty();
    private Optional<ShownRows> rows = Optional.empty();
    private Written written = new Written(0, false, false);

    /**
     * @param db where to run what is not attached to a connection of its own
     * @param empty what is known of collections without elements
     */
    Showing(ShowRequest request, DSLContext db, ElementColumns empty) {
        this.empty = empty;
        this.request = request;
        this.output = request.output();
        this.db = db;
    }

    ShowRequest request() {
        return request;
    }

    /** The query that ran, or that could be run; empty where the value was none. */
    Optional<Query> ran() {
        return ran;
    }

    /** The rows of the query that the value was; empty where it was none. */
    Optional<ShownRows> rows() {
        return rows;
    }

    /** What was written of the last table. */
    Written written() {
        return written;
    }

    void run() throws IOException {
        show(request.value().value());
    }

    /** Shows rows; {@code started} is the nano time from which the remark counts. */
    private void table(ValueOutput.Printing printing, long started) throws IOException {
        written = output.table(request, out -> written = printing.to(out), started);
    }

    private ResultPrinter printer() {
        return output.printer(request);
    }

    private void show(@Nullable Object value) throws IOException {
        switch (value) {
            case ResultQuery<?> query when QueryRows.isReading(query) -> run(query, query, row -> row);
            case Table<?> table -> show(db.selectFrom(table));
            case Query query -> showUnrun(query);
            case Routine<?> routine -> showRoutine(routine);
            case Results results -> showAll(results);
            case Result<?> result -> table(out -> printer().print(result, result, out), System.nanoTime());
            case Cursor<?> rows -> showOpen(rows);
            case Record row -> showElements(List.of(row).iterator());
            case Field<?> field when Computable.is(field, db) -> show(db.fetchValue(field));
            case Scope scope -> showScope(scope);
            case QueryPart part -> output.text(request, db.renderInlined(part));
            case dev.retort.Query<?> query -> showQuery(query);
            case dev.retort.Query.Projection<?> projection ->
                showElements((most() == 0 ? projection : projection.atMost((int) Math.min(most(), Integer.MAX_VALUE)))
                        .all()
                        .iterator());
            case Chart chart -> showChart(chart);
            case Page<?> page -> {
                showElements(page.iterator());
                output.note(page.toString());
            }
            case Optional<?> optional -> show(optional.orElse(null));
            case java.lang.Record row
            when isOfThePerson(row) -> showElements(List.of(row).iterator());
            case Map<?, ?> map -> showElements(map.entrySet().iterator());
            case Collection<?> collection -> showElements(collection.iterator());
            case BaseStream<?, ?> stream -> showStream(stream);
            case null -> output.text(request, null);
            default -> {
                if (value.getClass().isArray() && !(value instanceof byte[])) {
                    showElements(IntStream.range(0, Array.getLength(value))
                            .mapToObj(i -> Array.get(value, i))
                            .iterator());
                } else {
                    output.text(request, value);
                }
            }
        }
    }

    /** Whether a record's class is one of those that were declared in the shell or belong to the project: its components are its columns. */
    private static boolean isOfThePerson(java.lang.Record row) {
        ClassLoader loader = row.getClass().getClassLoader();
        return loader != null && !loader.equals(Showing.class.getClassLoader()) && JavaRecord.is(row);
    }

    private void showChart(Chart chart) throws IOException {
        Optional<String> text = output.charts().textUnlessShown(chart);
        if (text.isPresent()) {
            output.text(request, text.get());
        }
    }

    private void showQuery(dev.retort.Query<?> query) throws IOException {
        Optional<? extends List<?>> known = query.known();
        if (known.isPresent()) {
            showElements(known.get().iterator());
            rows = Optional.of(new ShownRows(known, query, 0));
        } else {
            run(query.select(), query, KeptRows.known(query));
        }
    }

    /**
     * Runs a query; where rows are limited the server sends no more of them than can be shown, and one.
     *
     * @param typed the query as it was typed
     * @param known gives the object of a row
     */
    private void run(ResultQuery<?> query, Object typed, UnaryOperator<Record> known) throws IOException {
        ran = Optional.of(query);
        long started = System.nanoTime();
        try (QueryRows opened = QueryRows.of(query, db, most())) {
            KeptRows passing = new KeptRows(opened.cursor(), known);
            table(out -> printer().print(opened.cursor(), passing::keep, out), started);
            rows = Optional.of(passing.shown(opened.db(), typed));
        }
    }

    /** How many rows are to be read, of which one is not shown but tells that there are more; 0 for all. */
    private long most() {
        Window window = request.window();
        return window.limit() == 0 ? 0 : window.skipped() + window.limit() + 1;
    }

    /** Shows rows that were not read yet; they are gone then. */
    private void showOpen(Cursor<?> cursor) throws IOException {
        try (cursor) {
            table(out -> printer().print(cursor, cursor, out), System.nanoTime());
        }
    }

    private void showAll(Results results) throws IOException {
        for (ResultOrRows each : results.resultsOrRows()) {
            if (each.result() != null) {
                show(each.result());
            } else if (each.exception() != null) {
                throw each.exception();
            }
        }
    }

    private void showStream(BaseStream<?, ?> stream) throws IOException {
        try (stream) {
            showElements(stream.iterator());
        }
    }

    private void showElements(Iterator<?> elements) throws IOException {
        long started = System.nanoTime();
        CollectionRows tables = new CollectionRows(elements);
        if (!tables.hasTable()) {
            showEmpty(started);
        }
        while (tables.hasTable() && !written.more()) {
            table(out -> printer().print(tables.columns(), tables.table(), out), started);
        }
    }

    private void showEmpty(long started) throws IOException {
        Optional<Columns> columns = empty.of(request.value().type());
        if (columns.isPresent()) {
            table(out -> printer().print(columns.get(), Collections.emptyIterator(), out), started);
        } else {
            output.empty(request);
        }
    }

    /**
     * The results of a procedure, and then what it gave back through its parameters. One that was called by its name is
     * attached to the connection; of another, nothing tells whether it was executed.
     */
    private void showRoutine(Routine<?> routine) throws IOException {
        showAll(routine.getResults());
        List<Parameter<?>> given = Stream.concat(
                        Stream.ofNullable(routine.getReturnParameter()), routine.getOutParameters().stream())
                .distinct()
                .toList();
        Object[] row = given.stream().map(routine::get).toArray();
        boolean called = routine.configuration() != null;
        if (!given.isEmpty() && (called || !Arrays.stream(row).allMatch(Objects::isNull))) {
            Columns columns = Columns.of(given.stream().map(Parameter::getName).toList(), row);
            table(out -> printer().print(columns, List.<Object[]>of(row).iterator(), out), System.nanoTime());
        } else if (routine.getResults().isEmpty()) {
            String name = VisibleText.line(routine.getName());
            output.note(
                    called
                            ? name + " was called, and gave nothing back"
                            : name + " gave nothing back, or was not run: .execute(db.configuration()) runs it");
        }
    }

    /** The {@code db} itself, whose own text is all of its settings. */
    private void showScope(Scope scope) throws IOException {
        output.text(request, "jOOQ, in the dialect of " + scope.dialect().getName());
        output.note("db.fetch(\"select …\") sends SQL as it is, db.fetchOne(TABLE) reads a row; Tab shows the rest");
    }

    private void showUnrun(Query query) throws IOException {
        ran = Optional.of(query);
        output.text(request, db.renderInlined(query));
        output.note("not run: " + (query instanceof ResultQuery ? ".fetch()" : ".execute()") + " runs it");
    }
}
