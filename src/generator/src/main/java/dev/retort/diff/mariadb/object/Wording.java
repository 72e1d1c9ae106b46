package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.internal.text.ResourceFile;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and definitions as a person would have written them: in small letters, with quotes only where they are needed. */
public final class Wording {
    private static final Set<String> RESERVED = ResourceFile.words(Wording.class, "reserved-words.txt");

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** How long a line may be that holds a whole query. */
    private static final int LINE = 100;

    private Wording() {}

    public static String name(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name) ? name : MariaDbText.quoted(name);
    }

    public static String names(Collection<String> names) {
        return names.stream().map(Wording::name).collect(Collectors.joining(", "));
    }

    /** What the server wrote, in which all names are quoted and all words in capitals are keywords. */
    public static String of(String text, Syntax syntax) {
        DdlText read = DdlText.of(text, syntax);
        StringBuilder words = new StringBuilder();
        int end = 0;
        for (int i = 0; i < read.size(); i++) {
            SqlToken token = read.at(i);
            words.append(text, end, token.start());
            words.append(word(read, i));
            end = token.end();
        }
        return words.append(text.substring(end)).toString();
    }

    /** A query that the server wrote, in one line or with a line for each clause. */
    static String query(String text, Syntax syntax) {
        DdlText read = DdlText.of(text, syntax);
        StringBuilder line = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        int end = 0;
        for (int i = 0; i < read.size(); i++) {
            String between = text.substring(end, read.at(i).start());
            end = read.at(i).end();
            if (isSuperfluousAlias(read, i)) {
                i++;
                end = read.at(i).end();
                continue;
            }
            String space = read.is(i - 1, ",") && between.isEmpty() ? " " : between;
            boolean isClause = read.at(i).depth() == 0 && isClause(read, i);
            line.append(space).append(word(read, i));
            lines.append(isClause && i > 0 ? "\n" : space).append(word(read, i));
        }
        String tail = text.substring(end);
        return (line.length() <= LINE ? line : lines).append(tail).toString();
    }

    private static boolean isClause(DdlText read, int i) {
        return read.is(i, "from", "where", "having", "limit", "union", "except", "intersect")
                || (read.is(i, "group", "order") && read.is(i + 1, "by"))
                || (read.is(i, "select") && !read.is(i - 1, "as", "explain"))
                || (read.is(i, "with") && i > 0);
    }

    /** {@code t.name AS name}. */
    private static boolean isSuperfluousAlias(DdlText read, int i) {
        return read.is(i, "as")
                && read.is(i - 2, ".")
                && read.at(i - 1).kind() == Kind.QUOTED_NAME
                && i + 1 < read.size()
                && read.at(i + 1).kind() == Kind.QUOTED_NAME
                && read.at(i + 1).text().equals(read.at(i - 1).text());
    }

    private static String word(DdlText read, int i) {
        SqlToken token = read.at(i);
        String source = read.slice(i, i + 1);
        if (token.kind() == Kind.QUOTED_NAME && source.startsWith("`")) {
            // Right before a parenthesis a name could be taken for a function's.
            boolean touches = read.is(i + 1, "(") && read.at(i + 1).start() == token.end();
            return touches ? source : name(token.text());
        }
        boolean isKeyword = token.kind() == Kind.WORD
                && CAPITALS.matcher(source).matches()
                && !(read.is(i - 1, "partition", "subpartition") && !token.is("by"));
        return isKeyword ? token.lower() : source;
    }
}
