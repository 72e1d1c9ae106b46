package dev.retort.shell.session;

import dev.retort.database.live.TransactionObserver;
import dev.retort.render.Written;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.Query;

/**
 * The listener that prints each statement that is sent to the database, with its values, the time from sending it to
 * its last row, and how many rows it gave or changed. A query is printed once its rows are read, or its cursor is
 * closed.
 */
public final class PrintedSql implements ExecuteListener, TransactionObserver {
    private static final long serialVersionUID = 1L;

    private static final String STATEMENT = PrintedSql.class.getName() + ".statement";

    private static final int SHOWN_SQL = 10_000;

    private static final int SHOWN_BATCH = 10;

    private final transient BooleanSupplier wanted;
    private final transient PrintStream out;

    /**
     * @param wanted whether statements are to be printed; asked at each one
     * @param out where to, which is not where results go
     */
    public PrintedSql(BooleanSupplier wanted, PrintStream out) {
        this.wanted = wanted;
        this.out = out;
    }

    /** SQLite refuses a statement here that others refuse when it is executed. */
    @Override
    public void prepareStart(ExecuteContext context) {
        begin(context);
    }

    @Override
    public void executeStart(ExecuteContext context) {
        begin(context);
    }

    private void begin(ExecuteContext context) {
        if (wanted.getAsBoolean()) {
            context.data(STATEMENT, new Statement());
        }
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        if (context.data(STATEMENT) instanceof Statement statement) {
            statement.isQuery = context.resultSet() != null;
            statement.changed = changed(context);
        }
    }

    private static long changed(ExecuteContext context) {
        return context.type() == ExecuteType.BATCH
                ? Arrays.stream(context.batchRows())
                        .filter(rows -> rows > 0)
                        .asLongStream()
                        .sum()
                : context.rows();
    }

    @Override
    public void resultStart(ExecuteContext context) {
        if (context.data(STATEMENT) instanceof Statement statement) {
            statement.isQuery = true;
        }
    }

    @Override
    public void recordEnd(ExecuteContext context) {
        if (context.data(STATEMENT) instanceof Statement statement) {
            statement.read++;
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        if (context.data(STATEMENT) instanceof Statement statement) {
            statement.failed = true;
        }
    }

    @Override
    public void end(ExecuteContext context) {
        if (context.data(STATEMENT) instanceof Statement statement) {
            context.data().remove(STATEMENT);
            print(statement.elapsed(), statement.remarks(context), sql(context));
        }
    }

    @Override
    public void transaction(String statement, Duration elapsed) {
        if (wanted.getAsBoolean()) {
            print(elapsed, Stream.empty(), statement);
        }
    }

    private void print(Duration elapsed, Stream<String> remarks, String sql) {
        String head = Stream.concat(Stream.of(Written.time(elapsed)), remarks).collect(Collectors.joining(", "));
        out.println("sql (" + head + "): " + shown(sql));
        out.flush();
    }

    private static String shown(String sql) {
        if (sql.length() <= SHOWN_SQL) {
            return VisibleText.block(sql);
        }
        int end = Character.isHighSurrogate(sql.charAt(SHOWN_SQL - 1)) ? SHOWN_SQL - 1 : SHOWN_SQL;
        return VisibleText.block(sql.substring(0, end))
                + String.format(Locale.ROOT, "… (the first %,d of %,d characters)", end, sql.length());
    }

    private static String sql(ExecuteContext context) {
        DSLContext plain = context.dsl();
        if (context.query() != null) {
            return plain.renderInlined(context.query());
        }
        if (context.type() == ExecuteType.BATCH) {
            return batch(context, plain);
        }
        return String.valueOf(context.routine() == null ? context.sql() : plain.renderInlined(context.routine()));
    }

    private static String batch(ExecuteContext context, DSLContext plain) {
        Query[] queries = context.batchQueries();
        List<String> all = queries.length > 0
                ? Arrays.stream(queries)
                        .limit(SHOWN_BATCH)
                        .map(plain::renderInlined)
                        .toList()
                : Arrays.stream(context.batchSQL()).limit(SHOWN_BATCH).toList();
        int count = Math.max(queries.length, context.batchSQL().length);
        List<String> lines = new ArrayList<>(all);
        if (count > lines.size()) {
            lines.add(String.format(Locale.ROOT, "… (the first %,d of %,d statements)", lines.size(), count));
        }
        return String.join("\n  ", lines);
    }

    /** What is known of a statement that was sent. */
    private static final class Statement {
        private final long started = System.nanoTime();
        private boolean isQuery;
        private boolean failed;
        private long read;
        private long changed = -1;

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - started);
        }

        Stream<String> remarks(ExecuteContext context) {
            List<String> remarks = new ArrayList<>();
            if (context.type() == ExecuteType.BATCH) {
                remarks.add(counted(context.batchRows().length, "statement"));
            }
            if (failed) {
                remarks.add("failed");
            } else if (isQuery) {
                remarks.add(counted(read, "row"));
            } else if (changed >= 0 && context.type() != ExecuteType.DDL) {
                remarks.add(counted(changed, "row"));
            }
            return remarks.stream();
        }

        private static String counted(long count, String noun) {
            return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
        }
    }
}
