package dev.retort.diff.sqlite;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An index, a view, a trigger or a virtual table, as it was typed.
 *
 * @param begin what comes before its name: {@code create unique index}
 * @param rest what comes after its name, without comments at its end
 * @param text in its normal form
 * @param columns those of a view that can be selected from; a trigger and an index have none
 */
record SqliteObject(ObjectName name, String begin, String rest, String text, List<String> columns)
        implements Definition {

    static SqliteObject of(ObjectName name, String sql, List<String> columns) {
        SqlText read = SqliteText.read(sql);
        List<SqlToken> code = read.code();
        int named = 1;
        while (!code.get(named).is("view", "trigger", "index", "table")) {
            named++;
        }
        named++;
        String begin = code.subList(0, named).stream().map(SqlToken::lower).collect(Collectors.joining(" "));
        List<SqlToken> after = code.subList(named + 1, code.size());
        // What has no body is written as tables are; in a view, the words of an expression may name a column.
        String rest = name.kind().equals("index")
                ? " " + SqliteText.written(sql, after)
                : sql.substring(code.get(named).end(), code.getLast().end());
        String normal = begin + " " + SqliteText.normal(sql, after);
        String text = name.kind().equals("view") ? normal + "\ncolumns: " + String.join(", ", columns) : normal;
        return new SqliteObject(name, begin, rest, text, columns);
    }

    String created() {
        return created(name.name());
    }

    /** The statement that makes the same under a name. */
    String created(String called) {
        return begin + " " + SqliteText.quoted(called) + rest;
    }

    String dropped() {
        return "drop " + (isVirtual() ? "table" : name.kind()) + " " + SqliteText.quoted(name.name());
    }

    boolean isVirtual() {
        return begin.equals("create virtual table");
    }

    /** Whether it is made by the same statement: the columns of a view come from elsewhere, too. */
    boolean isMadeLike(SqliteObject other) {
        return text.equals(other.text) || (begin + rest).equals(other.begin + other.rest);
    }

    /** Whether a text may be in double quotes, which ALTER TABLE writes anew when it drops a column: what is in them is no name. */
    boolean mayQuoteTexts(Map<String, Set<String>> columns) {
        List<SqlToken> code = SqliteText.read(rest).code();
        Set<String> names = new HashSet<>();
        code.forEach(token -> {
            if (columns.containsKey(token.lower())) {
                names.add(token.lower());
                names.addAll(columns.getOrDefault(token.lower(), Set.of()));
            }
        });
        return IntStream.range(0, code.size())
                .anyMatch(at -> code.get(at).kind() == SqlToken.Kind.QUOTED_NAME
                        && !names.contains(code.get(at).lower())
                        && (at == 0 || !code.get(at - 1).is("as")));
    }

    /** Whether a name is in it, as a word or in quotes. */
    boolean mentions(Set<String> lower) {
        return SqliteText.read(rest).tokens().stream().map(SqlToken::lower).anyMatch(lower::contains);
    }
}
