package dev.retort.sql;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule whether SQL that was typed continues in the next line. */
public final class Unfinished {
    /** An empty line ends whatever was typed. */
    private static final Pattern EMPTY_LINE = Pattern.compile(".*\n\\s*", Pattern.DOTALL);

    /** Words and signs after which something must follow. */
    private static final Set<String> WANTING = WordSet.of("""
        select from where and or not join on by having set as in like between union except intersect inner left right
        cross natural limit offset when then else distinct values into with using exists is order group case over , ( =
        < > <= >= <> != + - / || .
        """);

    /** How a line begins that continues the statement of the line before. */
    private static final Set<String> GOING_ON = WordSet.of("""
        , ) = < > <= >= <> != + * || from where and or join on using having limit offset union except intersect window
        returning as
        """);

    private static final Set<String> JOINING = Set.of("natural", "inner", "left", "right", "full", "cross");

    /** What may come between SELECT and the first thing that is selected. */
    private static final Set<String> MODIFIERS = WordSet.of("""
        distinct distinctrow all straight_join high_priority sql_no_cache sql_cache sql_calc_found_rows sql_small_result
        sql_big_result sql_buffer_result
        """);

    /** Words that are values, or begin one, where a name could be. */
    private static final Set<String> VALUES = WordSet.of("""
        null true false case interval date time timestamp not exists cast array row current_date current_time
        current_timestamp current_user current_role current_catalog current_schema localtime localtimestamp session_user
        system_user user utc_date utc_time utc_timestamp sysdate default double next previous binary
        """);

    private Unfinished() {}

    /** Whether a line can only go on with the SQL before it, which has no semicolon. */
    public static boolean goesOnWith(String text, String line, Syntax syntax) {
        if (text.stripTrailing().endsWith(";") || EMPTY_LINE.matcher(text).matches()) {
            return false;
        }
        List<SqlToken> code = SqlText.of(line, syntax).code();
        if (code.isEmpty()) {
            return false;
        }
        SqlToken first = code.getFirst();
        SqlToken second = code.get(Math.min(1, code.size() - 1));
        return first.isIn(GOING_ON)
                || (first.isIn(JOINING) && second.is("join", "outer", "inner", "left", "right"))
                || (first.is("group", "order") && second.is("by"))
                || (first.is("values", "set")
                        && isChange(SqlText.of(text, syntax).code()))
                || (first.is("fetch")
                        && second.is("first", "next")
                        && !line.toLowerCase(Locale.ROOT).contains("from"))
                || (first.is("for") && second.is("update", "share", "no", "key"));
    }

    private static boolean isChange(List<SqlToken> code) {
        return !code.isEmpty() && code.getFirst().is("insert", "replace", "update", "merge", "with");
    }

    /** Whether a text is SQL that is surely to go on in the next line. */
    public static boolean isUnfinished(String typed, Syntax syntax) {
        if (EMPTY_LINE.matcher(typed).matches()) {
            return false;
        }
        SqlText read = SqlText.of(typed, syntax);
        if (Beginning.isWord(read)) {
            return true;
        }
        return Beginning.isSql(read) && (read.unclosed().isPresent() || wantsMore(read.code(), syntax));
    }

    private static boolean wantsMore(List<SqlToken> code, Syntax syntax) {
        int depth = count(code, "(") - count(code, ")");
        SqlToken last = code.getLast();
        boolean go = code.size() > 1
                && last.is("g", "gx")
                && code.get(code.size() - 2).is("\\");
        boolean ended = last.is(";") || go;
        return depth > 0
                || (!ended
                        && (count(code, "case") > count(code, "end")
                                || last.isIn(WANTING)
                                || withoutQuery(code)
                                || withoutTable(code, syntax)));
    }

    private static int count(List<SqlToken> code, String word) {
        return (int) code.stream().filter(token -> token.is(word)).count();
    }

    /** Common tables, and no query yet that uses them. */
    private static boolean withoutQuery(List<SqlToken> code) {
        return code.getFirst().is("with")
                && code.stream()
                        .noneMatch(token -> token.depth() == 0
                                && token.is(
                                        "select", "insert", "update", "delete", "values", "merge", "replace", "table"));
    }

    /** A column is selected first, or all of them, and no table that it could be of is named. */
    private static boolean withoutTable(List<SqlToken> code, Syntax syntax) {
        if (!code.getFirst().is("select") || code.stream().anyMatch(token -> token.is("from", ";"))) {
            return false;
        }
        int at = 1;
        while (at < code.size() && code.get(at).isIn(MODIFIERS)) {
            at++;
        }
        if (at == code.size() || code.getLast().is("*")) {
            return true;
        }
        SqlToken column = code.get(at);
        int after = at + 1;
        while (after + 1 < code.size()
                && code.get(after).is(".")
                && code.get(after + 1).isName()) {
            after += 2;
        }
        // What is in double quotes and names no column may be a text.
        boolean perhapsText = syntax.grammar().has(Trait.NAMES_AS_TEXTS) && column.kind() == Kind.QUOTED_NAME;
        boolean named = (column.kind() == Kind.QUOTED_NAME && !perhapsText)
                || (column.kind() == Kind.WORD && !column.isIn(VALUES));
        return named && (after == code.size() || !isOfValue(code.get(after)));
    }

    /** Whether the name before this was that of a function, or of the type of a literal. */
    private static boolean isOfValue(SqlToken token) {
        return token.is("(", "[", "::") || token.kind() == Kind.STRING || token.kind() == Kind.NUMBER;
    }
}
