package dev.retort.diff.mariadb.object;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that makes something, taken apart.
 *
 * @param tokens its tokens, comments among them that are not executed
 */
public record DdlText(String text, List<SqlToken> tokens) {

    public static DdlText of(String text, Syntax syntax) {
        return new DdlText(text, SqlText.of(text, syntax).tokens());
    }

    /**
     * What a server shows, as it is read in a mode: it puts backslashes into texts, whether the mode of the session knows such or not.
     */
    static String shownIn(String shown, Syntax mode) {
        if (mode.escapes() || shown.indexOf('\\') < 0) {
            return shown;
        }
        StringBuilder plain = new StringBuilder();
        int end = 0;
        for (SqlToken token : of(shown, mode.withEscapes(true)).tokens()) {
            if (token.kind() == SqlToken.Kind.STRING) {
                plain.append(shown, end, token.start())
                        .append('\'')
                        .append(token.text().replace("'", "''"))
                        .append('\'');
                end = token.end();
            }
        }
        return plain.append(shown.substring(end)).toString();
    }

    public int size() {
        return tokens.size();
    }

    public SqlToken at(int index) {
        return tokens.get(index);
    }

    /** Whether one of these words, in small letters, or signs, is at an index. */
    public boolean is(int index, String... words) {
        return index >= 0 && index < size() && at(index).is(words);
    }

    public boolean isName(int index) {
        return index >= 0 && index < size() && at(index).isName();
    }

    /** The text of the tokens from one up to another, without the beginnings and ends of executed comments. */
    public String slice(int from, int to) {
        if (from >= to) {
            return "";
        }
        String whole = text.substring(at(from).start(), at(to - 1).end());
        return whole.contains("/*!") || whole.contains("*/") ? code(from, to) : whole;
    }

    private String code(int from, int to) {
        StringBuilder code = new StringBuilder();
        int end = at(from).start();
        for (int i = from; i < to; i++) {
            String space = text.substring(end, at(i).start());
            end = at(i).end();
            code.append(space.contains("/*") || space.contains("*/") ? " " : space)
                    .append(text, at(i).start(), end);
        }
        return code.toString();
    }

    /** The index of the parenthesis that closes the one at an index; the number of tokens where none does. */
    public int closing(int open) {
        int depth = at(open).depth();
        int close = open + 1;
        while (close < size() && !(is(close, ")") && at(close).depth() == depth)) {
            close++;
        }
        return close;
    }

    /** The first tokens of the parts that commas separate between two indices; the last index follows them. */
    public List<Integer> parts(int from, int to) {
        List<Integer> starts = new ArrayList<>();
        if (from < to) {
            starts.add(from);
            int depth = at(from - 1).depth() + 1;
            for (int i = from; i < to; i++) {
                if (is(i, ",") && at(i).depth() == depth) {
                    starts.add(i + 1);
                }
            }
            starts.add(to + 1);
        }
        return starts;
    }

    /** The tokens one by one, whatever space is between them. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (SqlToken token : tokens) {
            addMarks(end, token.start(), words);
            words.add(text.substring(token.start(), token.end()));
            end = token.end();
        }
        addMarks(end, text.length(), words);
        return words;
    }

    /** The beginnings and ends of executed comments are no tokens. */
    private void addMarks(int from, int to, List<String> words) {
        String marks = text.substring(from, to).strip();
        if (!marks.isEmpty()) {
            words.add(marks);
        }
    }
}
