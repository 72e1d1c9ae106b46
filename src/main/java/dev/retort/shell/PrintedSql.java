package dev.retort.shell;

import dev.retort.render.VisibleText;
import dev.retort.render.Written;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;

/** Prints each statement that is sent to the database, with its values, and the time that the server took. */
public final class PrintedSql implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final String STARTED = PrintedSql.class.getName() + ".started";

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

    @Override
    public void executeStart(ExecuteContext context) {
        context.data(STARTED, System.nanoTime());
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        print(context, "");
    }

    @Override
    public void exception(ExecuteContext context) {
        print(context, ", failed");
    }

    private void print(ExecuteContext context, String remark) {
        if (wanted.getAsBoolean() && context.data(STARTED) instanceof Long started) {
            context.data().remove(STARTED);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            out.println("sql (" + Written.time(elapsed) + remark + "): " + VisibleText.block(sql(context)));
            out.flush();
        }
    }

    private static String sql(ExecuteContext context) {
        DSLContext plain = DSL.using(context.dialect(), context.settings());
        if (context.query() != null) {
            return plain.renderInlined(context.query());
        }
        return String.valueOf(context.routine() == null ? context.sql() : plain.renderInlined(context.routine()));
    }
}
