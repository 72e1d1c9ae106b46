package dev.retort.database;

import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * A listener to what servers remark about statements. The drivers ask for it only where the answer to a
 * statement says that there is some.
 */
public final class ServerNotices implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Dialect> dialect;
    private final transient Consumer<String> hearer;

    public ServerNotices(Supplier<Dialect> dialect, Consumer<String> hearer) {
        this.dialect = dialect;
        this.hearer = hearer;
    }

    @Override
    public void warning(ExecuteContext context) {
        SQLWarning first = context.sqlWarning();
        if (first != null) {
            of(first, dialect.get()).forEach(hearer);
        }
    }

    /** Each warning of a chain, as a sentence that says what it is. */
    public static List<String> of(SQLWarning first, Dialect dialect) {
        List<String> notices = new ArrayList<>();
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            if (dialect.isRemark(warning.getErrorCode())) {
                notices.add(dialect.notice(warning));
            }
        }
        return notices;
    }
}
