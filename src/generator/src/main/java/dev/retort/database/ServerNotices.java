package dev.retort.database;

import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * Listens to what servers remark about statements: warnings of MariaDB and MySQL, notices of PostgreSQL. The drivers ask for them only
 * where the answer to a statement says that there are some.
 */
public final class ServerNotices implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /** What MariaDB's EXPLAIN adds: the statement as it understood it. */
    public static final int REWRITTEN = 1003;

    private final transient Consumer<String> hearer;

    public ServerNotices(Consumer<String> hearer) {
        this.hearer = hearer;
    }

    @Override
    public void warning(ExecuteContext context) {
        SQLWarning first = context.sqlWarning();
        if (first != null) {
            of(first).forEach(hearer);
        }
    }

    /** Each warning of a chain, as a sentence that says what it is. */
    public static List<String> of(SQLWarning first) {
        List<String> notices = new ArrayList<>();
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() != REWRITTEN) {
                notices.add(text(warning));
            }
        }
        return notices;
    }

    private static String text(SQLWarning warning) {
        ServerErrorMessage server = warning instanceof PSQLWarning postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            return "warning: " + warning.getMessage();
        }
        String severity =
                Optional.ofNullable(server.getSeverity()).orElse("NOTICE").toLowerCase(Locale.ROOT);
        return severity + ": " + server.getMessage()
                + Optional.ofNullable(server.getDetail())
                        .map(detail -> " (" + detail + ")")
                        .orElse("")
                + Optional.ofNullable(server.getHint()).map(hint -> "; " + hint).orElse("");
    }
}
