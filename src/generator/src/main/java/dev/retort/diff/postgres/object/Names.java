package dev.retort.diff.postgres.object;

import dev.retort.diff.model.ObjectName;
import dev.retort.internal.text.ResourceFile;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** Names and texts as PostgreSQL's SQL has them. */
public final class Names {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Set<String> QUOTED_WORDS = ResourceFile.words(Names.class, "quoted-words.txt");
    private static final Syntax SYNTAX = Syntax.of(SQLDialect.POSTGRES);

    /** How many bytes of a name the server keeps. */
    private static final int LONGEST = 63;

    private Names() {}

    /** In double quotes where it needs them. */
    public static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !QUOTED_WORDS.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** With its schema where that is not the current one. */
    public static String path(ObjectName name) {
        return inSchema(name, quoted(name.name()));
    }

    /** What an object is part of. */
    public static String ownerPath(ObjectName name) {
        return inSchema(name, quoted(name.owner()));
    }

    /** A name that is written already, in the schema of an object. */
    public static String inSchema(ObjectName of, String written) {
        return of.schema().isEmpty() ? written : quoted(of.schema()) + "." + written;
    }

    /** A text in quotes. */
    public static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? "e'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }

    /** The texts in quotes that a list holds. */
    public static List<String> literals(String list) {
        return SqlText.of(list, SYNTAX).tokens().stream()
                .filter(token -> token.kind() == Kind.STRING)
                .map(SqlToken::text)
                .toList();
    }

    /** The parts of a list of names, as they are written. */
    public static List<String> listed(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(", (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
    }

    /** A name as the catalog has it, of one that is written. */
    public static String bare(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written;
    }

    /** The name that a path ends with, as the catalog has it. */
    public static String unplaced(String path) {
        return bare(path.replaceFirst("(?s)^(?:\"(?:[^\"]|\"\")*\"|[^.\"]*)\\.", ""));
    }

    /** A statement with its keywords in small letters: the server writes them, and nothing else without quotes, in capitals. */
    public static String inSmallLetters(String sql) {
        StringBuilder small = new StringBuilder(sql);
        for (SqlToken token : SqlText.of(sql, SYNTAX).tokens()) {
            if (token.kind() == Kind.WORD) {
                small.replace(
                        token.start(),
                        token.end(),
                        sql.substring(token.start(), token.end()).toLowerCase(Locale.ROOT));
            }
        }
        return small.toString();
    }

    /** The name that the server makes up for a part of a table: {@code users_id_seq}. */
    public static String madeUp(String table, String column, String label) {
        int overhead = label.length() + 1 + (column.isEmpty() ? 0 : 1);
        byte[] first = table.getBytes(StandardCharsets.UTF_8);
        byte[] second = column.getBytes(StandardCharsets.UTF_8);
        int firstLength = first.length;
        int secondLength = second.length;
        while (firstLength + secondLength > LONGEST - overhead) {
            if (firstLength > secondLength) {
                firstLength--;
            } else {
                secondLength--;
            }
        }
        return cut(first, firstLength) + (column.isEmpty() ? "" : "_" + cut(second, secondLength)) + "_" + label;
    }

    private static String cut(byte[] name, int length) {
        int end = length;
        while (end > 0 && end < name.length && (name[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8);
    }
}
