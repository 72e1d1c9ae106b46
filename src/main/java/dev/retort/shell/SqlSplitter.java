package dev.retort.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/**
 * The statements of a script of SQL, parted by semicolons, or by what {@code DELIMITER} says as in the client of MySQL. A
 * semicolon in a text, a quoted name, a comment, PostgreSQL's {@code $$} or the body of SQLite's trigger parts nothing. A
 * line that begins with a backslash where a statement could begin is a command, and a unit of its own.
 */
final class SqlSplitter {
    private static final Pattern DELIMITER = Pattern.compile("\\s*delimiter\\s+(\\S+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern TRIGGER = Pattern.compile(
            "\\s*create\\s+(?:temp(?:orary)?\\s+)?trigger\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BODY_ENDS = Pattern.compile(";\\s*end\\s*$", Pattern.CASE_INSENSITIVE);

    private final Script script;
    private final SQLDialect dialect;
    private final boolean mysql;
    private final StringBuilder code = new StringBuilder();
    private String delimiter = ";";
    private String closing = "";
    private String line = "";
    private int at;
    private int firstLine;

    SqlSplitter(Script script, SQLDialect dialect) {
        this.script = script;
        this.dialect = dialect.family();
        this.mysql = this.dialect == SQLDialect.MARIADB || this.dialect == SQLDialect.MYSQL;
    }

    /** The next statement, without its end; empty when there are no more. */
    Optional<ScriptUnit> next() {
        while (true) {
            if (at >= line.length() && !readLine()) {
                return isBlank() ? Optional.empty() : Optional.of(taken());
            }
            if (isBlank() && closing.isEmpty() && at == 0 && line.stripLeading().startsWith("\\")) {
                take(line.length());
                return Optional.of(taken());
            }
            if (scan() && !isBlank()) {
                return Optional.of(taken());
            }
        }
    }

    private boolean readLine() {
        Optional<String> next = script.nextLine();
        if (next.isEmpty()) {
            return false;
        }
        Matcher delimiting = DELIMITER.matcher(next.get());
        if (isBlank() && closing.isEmpty() && delimiting.matches()) {
            delimiter = delimiting.group(1);
            return readLine();
        }
        if (!code.isEmpty()) {
            code.append('\n');
        }
        line = next.get();
        at = 0;
        return true;
    }

    private boolean isBlank() {
        return code.toString().isBlank();
    }

    private ScriptUnit taken() {
        ScriptUnit unit = new ScriptUnit(code.toString().strip(), script.name(), firstLine);
        code.setLength(0);
        return unit;
    }

    /** Reads on to the end of a statement, or of the line; says whether a statement ended. */
    private boolean scan() {
        while (at < line.length()) {
            if (!closing.isEmpty()) {
                scanQuoted();
            } else if (line.startsWith(delimiter, at) && !isInTrigger()) {
                at += delimiter.length();
                return true;
            } else if (isLineComment()) {
                at = line.length();
            } else {
                open();
            }
        }
        return false;
    }

    private void scanQuoted() {
        boolean escapes = mysql && (closing.equals("'") || closing.equals("\""));
        if (escapes && line.charAt(at) == '\\') {
            take(Math.min(2, line.length() - at));
        } else if (line.startsWith(closing, at)) {
            take(closing.length());
            closing = "";
        } else {
            take(1);
        }
    }

    private boolean isLineComment() {
        boolean dashes = line.startsWith("--", at)
                && (!mysql || at + 2 == line.length() || Character.isWhitespace(line.charAt(at + 2)));
        return dashes || (mysql && line.charAt(at) == '#');
    }

    private void open() {
        char c = line.charAt(at);
        Matcher dollar = DOLLAR.matcher(line).region(at, line.length());
        if (c == '\'' || c == '"' || c == '`') {
            closing = String.valueOf(c);
            take(1);
        } else if (line.startsWith("/*", at)) {
            closing = "*/";
            take(2);
        } else if (dialect == SQLDialect.POSTGRES && c == '$' && dollar.lookingAt()) {
            closing = dollar.group();
            take(closing.length());
        } else {
            take(1);
        }
    }

    private boolean isInTrigger() {
        return dialect == SQLDialect.SQLITE
                && TRIGGER.matcher(code).matches()
                && code.toString().toLowerCase(Locale.ROOT).contains("begin")
                && !BODY_ENDS.matcher(code).find();
    }

    private void take(int length) {
        if (isBlank()) {
            firstLine = script.lineNumber();
        }
        code.append(line, at, at + length);
        at += length;
    }
}
