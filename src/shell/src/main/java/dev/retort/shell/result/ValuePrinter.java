package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.database.SessionSyntax;
import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.eval.run.ResultHistory;
import dev.retort.render.Window;
import dev.retort.render.Written;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.io.ResultSink;
import dev.retort.shell.settings.Settings;
import dev.retort.sql.Syntax;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/** Shows what a line came to, or has it shown by the one who asked for it, and keeps it for later lines. For one thread. */
public final class ValuePrinter {
    private final Settings settings;
    private final Output output;
    private final ValueOutput values;
    private final ValueForms forms;
    private final Charts charts;
    private final DSLContext db;
    private final ResultHistory kept;
    private final boolean named;
    private final LastQuery lastQuery;
    private Optional<ResultSink> diversion = Optional.empty();

    /**
     * @param settings the format and the limit, as they are when a value is shown
     * @param output where values go, and the remarks about them
     * @param db where to run what is not attached to a connection of its own
     */
    public ValuePrinter(Settings settings, Output output, DSLContext db) {
        this(settings, output, db, new ResultHistory(), false);
    }

    /**
     * @param kept where what was shown is kept for later lines
     * @param named whether a remark about rows tells the name that they have there
     */
    public ValuePrinter(Settings settings, Output output, DSLContext db, ResultHistory kept, boolean named) {
        this(settings, output, db, kept, named, output.terminal(), new LastQuery());
    }

    private ValuePrinter(
            Settings settings,
            Output output,
            DSLContext db,
            ResultHistory kept,
            boolean named,
            boolean remarks,
            LastQuery lastQuery) {
        this.lastQuery = lastQuery;
        this.kept = kept;
        this.named = named;
        this.settings = settings;
        this.output = output;
        this.values = new ValueOutput(settings, output, remarks);
        this.charts = new Charts(output);
        this.db = db;
        this.forms = new ValueForms(values, output, charts, db, lastQuery);
    }

    /**
     * A printer to another output, with the same settings. What it shows was shown last here, too.
     *
     * @param remarks whether it makes a remark on every table where this one does
     */
    public ValuePrinter to(Output other, boolean remarks) {
        return new ValuePrinter(
                settings, other, db, new ResultHistory(), false, remarks && output.terminal(), lastQuery);
    }

    /** Has another show the values from now on; this printer again when empty. */
    public void divert(Optional<ResultSink> taker) {
        diversion = taker;
    }

    /** Has a command list something where values go. */
    public void list(Consumer<Output> list) {
        if (diversion.isEmpty() || !diversion.get().takeList(list)) {
            list.accept(output);
        }
    }

    /** What was shown, for later lines. */
    public ResultHistory kept() {
        return kept;
    }

    /**
     * Shows a value; of a variable that was given one only its name and type, and only at a terminal.
     *
     * @throws RetortException when the database fails to give the rows, the value cannot be shown or the output not be
     *     written
     * @throws OutputClosedException when the output is not read any more
     */
    public void print(Outcome.Value value) {
        LastQuery.Shown before = lastQuery.last();
        Written written = values.written();
        try {
            show(value);
        } catch (RetortException e) {
            // What was stopped can be had again; of what failed there is nothing to have.
            if (e.kind() != Kind.INTERRUPTED) {
                lastQuery.restore(before);
                values.written(written);
            }
            throw e;
        }
    }

    private void show(Outcome.Value value) {
        try {
            if (value.variable().isEmpty()) {
                lastQuery.shows(value);
                if (diversion.isPresent()) {
                    diversion.get().take(value);
                    return;
                }
                values.name(named ? "$" + kept.next() : "");
                forms.show(value.value(), new Window(0, settings.limit()))
                        .ifPresentOrElse(
                                rows -> rows.keep(kept, value.type()), () -> kept.keep(value.value(), value.type()));
            } else if (output.terminal()) {
                output.note(value.variable().get() + " : " + value.type());
            }
        } catch (DataAccessException e) {
            throw RefusedQuery.explained(value.value(), SqlFailure.of(e));
        } catch (RetortException | OutputClosedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RetortException("the value cannot be shown: " + e, e);
        }
    }

    /** How charts are shown. */
    public Charts charts() {
        return charts;
    }

    /** How many remarks said a time so far. */
    long timesSaid() {
        return values.timesSaid();
    }

    /** Writes a remark that says a time, where times are shown. */
    void time(String remark) {
        values.time(remark);
    }

    /** How SQL is read that is not attached to a connection of its own. */
    public Syntax syntax() {
        return SessionSyntax.of(db.configuration());
    }

    /** What was last run, or shown as what could be. */
    public LastQuery lastQuery() {
        return lastQuery;
    }

    /**
     * Shows the rows of the last result that come after those that were shown.
     *
     * @throws RetortException when there are none, or the result cannot be read again
     */
    public void more() {
        Written shown = values.written();
        if (!shown.more()) {
            throw new RetortException(
                            shown.seen() == 0 ? "no rows were shown yet" : "all rows of the last result were shown")
                    .withHint("/all shows them again");
        }
        again(new Window(shown.seen(), settings.limit()));
    }

    /**
     * Shows all rows of the last result.
     *
     * @throws RetortException when there was none, or the result cannot be read again
     */
    public void all() {
        again(new Window(0, 0));
    }

    private void again(Window window) {
        Object value = lastQuery.value().value();
        try {
            forms.show(value, window);
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        } catch (IOException e) {
            throw new RetortException("the value cannot be shown: " + e, e);
        }
    }

    /** Begins to read what a query gives, all of it. */
    QueryRows open(ResultQuery<?> query) {
        return QueryRows.of(query, db, 0);
    }

    /** Begins to read all rows of a table. */
    QueryRows open(Table<?> table) {
        return open(db.selectFrom(table));
    }
}
