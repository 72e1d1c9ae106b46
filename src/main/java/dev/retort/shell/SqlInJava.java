package dev.retort.shell;

import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.TypedSql;
import dev.retort.text.JavaString;
import org.jooq.SQLDialect;

/** SQL as a string in a line of Java that runs it as it stands. */
final class SqlInJava {
    private SqlInJava() {}

    /** The line that runs SQL. */
    static String of(TypedSql sql) {
        SqlStatement first = sql.read().statements().getFirst();
        String method = first.startsWith("call") ? "fetchMany" : first.givesRows() ? "fetch" : "execute";
        return "db." + method + "(" + argument(sql) + ")";
    }

    private static String argument(TypedSql sql) {
        String string = JavaString.of(escaped(sql));
        boolean eaten = sql.read().code().stream().anyMatch(token -> token.is("{", ":"));
        return eaten ? "raw(" + string + ")" : string;
    }

    /** The SQL as the driver wants it: PostgreSQL's operators with question marks are no places for values. */
    private static String escaped(TypedSql sql) {
        if (sql.dialect().family() != SQLDialect.POSTGRES) {
            return sql.text();
        }
        StringBuilder escaped = new StringBuilder();
        int from = 0;
        for (SqlToken token : sql.read().code()) {
            if (token.kind() == Kind.SIGN && token.text().contains("?")) {
                escaped.append(sql.text(), from, token.start())
                        .append(token.text().replace("?", "??"));
                from = token.end();
            }
        }
        return escaped.append(sql.text().substring(from)).toString();
    }
}
