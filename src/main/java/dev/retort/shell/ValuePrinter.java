package dev.retort.shell;

import dev.retort.Page;
import dev.retort.RetortException;
import dev.retort.SqlFailure;
import dev.retort.eval.KeptValues;
import dev.retort.eval.Outcome;
import dev.retort.render.Columns;
import dev.retort.render.VisibleText;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Configuration;
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
import org.jooq.SQLDialect;
import org.jooq.Scope;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a line came to. A query that reads is run and its rows are shown as they arrive, as those of a table are; one
 * that writes is shown as SQL and not run; an expression is computed where it needs no row, and is shown as SQL where it
 * does; what holds rows is shown as a table, and anything else as text. For one thread.
 */
public final class ValuePrinter {
    /** How many rows the driver fetches at a time: MariaDB's would take all of them into memory otherwise. */
    private static final int FETCH_SIZE = 1_000;

    private final Settings settings;
    private final Output output;
    private final ValueOutput values;
    private final DSLContext db;
    private final KeptValues kept;
    private final boolean named;
    private Optional<ShownRows> shown = Optional.empty();

    /**
     * @param settings the format and the limit, as they are when a value is shown
     * @param output where values go, and the remarks about them
     * @param db where to run what is not attached to a connection of its own
     */
    public ValuePrinter(Settings settings, Output output, DSLContext db) {
        this(settings, output, db, new KeptValues(), false);
    }

    /**
     * @param kept where what was shown is kept for later lines
     * @param named whether a remark about rows tells the name that they have there
     */
    ValuePrinter(Settings settings, Output output, DSLContext db, KeptValues kept, boolean named) {
        this.kept = kept;
        this.named = named;
        this.settings = settings;
        this.output = output;
        this.values = new ValueOutput(settings, output);
        this.db = db;
    }

    /** What was shown, for later lines. */
    KeptValues kept() {
        return kept;
    }

    /**
     * Shows a value; of a variable that was given one only its name and type, and only at a terminal.
     *
     * @throws RetortException when the database fails to give the rows, the value cannot be shown or the output not be
     *     written
     * @throws OutputClosedException when nobody reads the output any more
     */
    public void print(Outcome.Value value) {
        try {
            if (value.variable().isEmpty()) {
                values.name(named ? "$" + kept.next() : "");
                shown = Optional.empty();
                show(value.value());
                shown.ifPresentOrElse(
                        rows -> rows.keep(kept, value.type()), () -> kept.keep(value.value(), value.type()));
            } else if (output.terminal()) {
                output.note(value.variable().get() + " : " + value.type());
            }
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        } catch (RetortException | OutputClosedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RetortException("the value cannot be shown: " + e, e);
        }
    }

    private void show(@Nullable Object value) throws IOException {
        switch (value) {
            case ResultQuery<?> query when Reading.is(query) -> run(query, query, row -> row);
            case Table<?> table -> show(db.selectFrom(table));
            case Query query -> showUnrun(query);
            case Routine<?> routine -> showRoutine(routine);
            case Results results -> showAll(results);
            case Result<?> rows -> values.table(rows, rows, System.nanoTime());
            case Cursor<?> rows -> showOpen(rows);
            case Record row -> showElements(List.of(row).iterator());
            case Field<?> field when Computable.is(field, db) -> show(db.fetchValue(field));
            case Scope scope -> showScope(scope);
            case QueryPart part -> values.text(db.renderInlined(part));
            case dev.retort.Query<?> query -> showQuery(query);
            case Page<?> page -> {
                showElements(page.iterator());
                output.note(page.toString());
            }
            case Optional<?> optional -> show(optional.orElse(null));
            case Map<?, ?> map -> showElements(map.entrySet().iterator());
            case Collection<?> collection -> showElements(collection.iterator());
            case BaseStream<?, ?> stream -> showStream(stream);
            case null -> values.text(null);
            default -> {
                if (value.getClass().isArray() && !(value instanceof byte[])) {
                    showElements(IntStream.range(0, Array.getLength(value))
                            .mapToObj(i -> Array.get(value, i))
                            .iterator());
                } else {
                    values.text(value);
                }
            }
        }
    }

    private void showQuery(dev.retort.Query<?> query) throws IOException {
        Optional<? extends List<?>> known = query.known();
        if (known.isPresent()) {
            showElements(known.get().iterator());
            shown = Optional.of(new ShownRows(known, query, 0));
        } else {
            run(query.select(), query, KeptRows.known(query));
        }
    }

    /**
     * Runs a query; where rows are limited the server sends no more of them than can be shown, and one.
     *
     * @param typed the query as it was typed
     * @param known gives the object that stands for a row
     */
    private void run(ResultQuery<?> query, Object typed, UnaryOperator<Record> known) throws IOException {
        long started = System.nanoTime();
        Configuration own = Optional.ofNullable(query.configuration())
                .filter(configuration -> configuration.dialect() != SQLDialect.DEFAULT)
                .orElseGet(db::configuration);
        int maxRows = settings.limit() < Integer.MAX_VALUE ? (int) settings.limit() : 0;
        DSLContext lazy = DSL.using(own.deriveSettings(
                derived -> derived.withFetchSize(FETCH_SIZE).withMaxRows(maxRows == 0 ? 0 : maxRows + 1)));
        try (Cursor<?> rows = lazy.fetchLazy(query)) {
            KeptRows passing = new KeptRows(rows, known);
            values.table(rows, passing, started);
            shown = Optional.of(passing.shown(own.dsl(), typed));
        }
    }

    /** Shows rows that nobody has read yet; they are gone then. */
    private void showOpen(Cursor<?> rows) throws IOException {
        try (rows) {
            values.table(rows, rows, System.nanoTime());
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
        Rows rows = new Rows(elements);
        if (!rows.hasTable()) {
            values.empty();
        }
        boolean more = false;
        while (rows.hasTable() && !more) {
            more = values.table(rows.columns(), rows.table(), started).more();
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
            values.table(columns, List.<Object[]>of(row).iterator(), System.nanoTime());
        } else if (routine.getResults().isEmpty()) {
            String name = VisibleText.line(routine.getName());
            output.note(
                    called
                            ? name + " was called, and gave nothing back"
                            : "nothing came of " + name + ", or it was not run: .execute(db.configuration()) runs it");
        }
    }

    /** The {@code db} itself, whose own text is all of its settings. */
    private void showScope(Scope scope) throws IOException {
        values.text("jOOQ, in the dialect of " + scope.dialect().getName());
        output.note(
                "db.fetch(\"select …\") sends SQL as it stands, db.fetchOne(TABLE) reads a row; Tab shows the rest");
    }

    private void showUnrun(Query query) throws IOException {
        values.text(db.renderInlined(query));
        output.note("not run: " + (query instanceof ResultQuery ? ".fetch()" : ".execute()") + " runs it");
    }
}
