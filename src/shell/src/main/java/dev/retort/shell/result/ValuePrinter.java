package dev.retort.shell.result;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.database.SessionSyntax;
import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.eval.run.ResultHistory;
import dev.retort.render.Window;
import dev.retort.render.Written;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.settings.Settings;
import dev.retort.sql.Syntax;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/**
 * The printer of values, which shows what a line came to, or has a sink take it, and keeps it for later lines. For one
 * thread.
 */
public final class ValuePrinter {
    private final Supplier<Settings> settings;
    private final Output output;
    private final ValueOutput screen;
    private final DSLContext db;
    private final ElementColumns empty;
    private final ResultHistory kept;
    private final boolean named;
    private volatile LastShown last = LastShown.NOTHING;
    private Optional<ResultSink> diversion = Optional.empty();

    /**
     * @param settings the format and the limit, as they are when a value is shown
     * @param output where values go, and the remarks about them
     * @param db where to run what is not attached to a connection of its own
     */
    public ValuePrinter(Supplier<Settings> settings, Output output, DSLContext db) {
        this(
                settings,
                output,
                db,
                new ElementColumns(() -> SchemaIndex.EMPTY, name -> Optional.empty()),
                new ResultHistory(),
                false);
    }

    /**
     * @param empty what is known of collections without elements
     * @param kept where what was shown is kept for later lines
     * @param named whether a remark about rows tells the name that they have there
     */
    public ValuePrinter(
            Supplier<Settings> settings,
            Output output,
            DSLContext db,
            ElementColumns empty,
            ResultHistory kept,
            boolean named) {
        this.settings = settings;
        this.output = output;
        this.screen = new ValueOutput(output, output.terminal());
        this.db = db;
        this.empty = empty;
        this.kept = kept;
        this.named = named;
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

    public ResultHistory kept() {
        return kept;
    }

    public LastShown last() {
        return last;
    }

    /** Forgets what was shown last: the database that it came from is left. */
    public void forget() {
        last = LastShown.NOTHING;
    }

    /** A request to show a value here, as the settings are now. */
    public ShowRequest request(Outcome.Value value) {
        return ShowRequest.of(value, Optional.empty(), named ? "$" + kept.next() : "", settings.get(), screen);
    }

    /**
     * A request to show here again what was shown last, as the settings are now.
     *
     * @throws RetortException when nothing was shown yet, or when it is gone
     */
    public ShowRequest again() {
        ShowRequest shown = last.again();
        return ShowRequest.of(shown.value(), shown.typedSql(), shown.name(), settings.get(), screen);
    }

    public void print(Outcome.Value value) {
        print(request(value));
    }

    /**
     * Shows a value, or has it shown by the one who takes it now; of a variable that was given one only its name and type, and
     * only at a terminal.
     *
     * @throws RetortException when the database fails to give the rows, the value cannot be shown or the output not be
     *     written
     * @throws OutputClosedException when the output is not read any more
     */
    public void print(ShowRequest request) {
        Outcome.Value value = request.value();
        if (value.variable().isPresent()) {
            if (output.terminal()) {
                output.note(value.variable().get() + " : " + value.type());
            }
        } else if (diversion.isPresent()) {
            diversion.get().take(request);
        } else {
            show(request)
                    .ifPresentOrElse(
                            rows -> rows.keep(kept, value.type()), () -> kept.keep(value.value(), value.type()));
        }
    }

    /**
     * Shows a value where the request says; it is what was shown last then.
     *
     * @return the rows of the query that the value was; empty where it was none
     * @throws RetortException as {@link #print(ShowRequest)} does
     */
    public Optional<ShownRows> show(ShowRequest request) {
        Showing showing = new Showing(request, db, empty);
        boolean failed = false;
        try {
            run(showing);
        } catch (RetortException e) {
            // What was stopped can be shown again; what failed has nothing to show.
            failed = e.kind() != Kind.INTERRUPTED;
            throw e;
        } finally {
            last = failed ? last : last.after(showing);
        }
        return showing.rows();
    }

    /** Shows a value where the request says, beside what is shown here. */
    public void showElsewhere(ShowRequest request) {
        run(new Showing(request, db, empty));
    }

    private static void run(Showing showing) {
        Object value = showing.request().value().value();
        try {
            showing.run();
        } catch (DataAccessException e) {
            throw RefusedQuery.explained(value, SqlFailure.of(e));
        } catch (RetortException e) {
            throw RefusedQuery.explained(value, e);
        } catch (OutputClosedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RetortException("the value cannot be shown: " + e, e);
        }
    }

    public Charts charts() {
        return screen.charts();
    }

    long timesSaid() {
        return screen.timesSaid();
    }

    void time(String remark) {
        screen.time(remark, settings.get().timing());
    }

    /** How SQL is read that is not attached to a connection of its own. */
    public Syntax syntax() {
        return SessionSyntax.of(db.configuration());
    }

    /**
     * Shows the rows of the last result that come after those that were shown.
     *
     * @throws RetortException when there are none, or the result cannot be read again
     */
    public void more() {
        Written shown = last.written();
        if (!shown.more()) {
            throw new RetortException(
                            shown.seen() == 0 ? "no rows were shown yet" : "all rows of the last result were shown")
                    .withHint("/all shows them again");
        }
        show(again().within(new Window(shown.seen(), settings.get().limit())));
    }

    /**
     * Shows all rows of the last result.
     *
     * @throws RetortException when there was none, or the result cannot be read again
     */
    public void all() {
        show(again().within(ShowRequest.ALL_ROWS));
    }

    /** Begins to read what a query gives, all of it. */
    QueryRows open(ResultQuery<?> query) {
        return QueryRows.of(query, db, 0);
    }

    QueryRows open(Table<?> table) {
        return open(db.selectFrom(table));
    }
}
