package dev.retort.shell.result;

import dev.retort.sql.SqlStatement;
import dev.retort.sql.TypedSql;
import dev.retort.text.JavaString;

/** SQL as a string in a line of Java that runs it as it is. */
public final class SqlInJava {
    private SqlInJava() {}

    /** The line that runs SQL. */
    public static String of(TypedSql sql) {
        SqlStatement first = sql.read().statements().getFirst();
        String method = first.startsWith("call") ? "fetchMany" : first.givesRows() ? "fetch" : "execute";
        return "db." + method + "(" + argument(sql) + ")";
    }

    private static String argument(TypedSql sql) {
        String string = JavaString.of(sql.read().forDriver());
        boolean eaten = sql.read().code().stream().anyMatch(token -> token.is("{", ":"));
        return eaten ? "raw(" + string + ")" : string;
    }
}
