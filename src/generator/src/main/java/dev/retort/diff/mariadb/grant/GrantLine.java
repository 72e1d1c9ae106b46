package dev.retort.diff.mariadb.grant;

import dev.retort.diff.mariadb.object.DdlText;
import dev.retort.sql.Syntax;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of what SHOW GRANTS gives: some privileges on all databases, on some, or on one table.
 *
 * @param isRevoked whether it takes them from those that are granted on all databases
 * @param privileges in small letters, without those on single columns
 * @param database the name, in which {@code %} and {@code _} stand for others; empty for all
 * @param table the name; empty for all
 * @param account the user or role that has them, in the server's words
 */
record GrantLine(
        boolean isRevoked, Set<String> privileges, Optional<String> database, Optional<String> table, String account) {
    private static final Set<String> OF_OTHER_OBJECTS = Set.of("procedure", "function", "package");

    /** A name in which no letter stands for others. */
    private static final Pattern PLAIN = Pattern.compile("(?s)(\\\\.|[^\\\\%_])*");

    GrantLine {
        privileges = Set.copyOf(privileges);
    }

    /** Nothing of lines that grant roles, or what concerns neither databases nor tables. */
    static Optional<GrantLine> of(String line, Syntax syntax) {
        DdlText text = DdlText.of(line, syntax);
        int on = 1;
        while (on < text.size() && !(text.is(on, "on") && text.at(on).depth() == 0)) {
            on++;
        }
        int object = text.is(on + 1, "table") ? on + 2 : on + 1;
        boolean isOfTables = text.is(object + 1, ".")
                && (text.is(object, "*") || text.isName(object))
                && (text.is(object + 2, "*") || text.isName(object + 2));
        int to = object + 3;
        boolean isOther =
                text.isName(object) && OF_OTHER_OBJECTS.contains(text.at(object).lower()) && !isOfTables;
        if (!isOfTables || isOther || !text.is(to, "to", "from")) {
            return Optional.empty();
        }
        int end = to + 1;
        while (end < text.size() && !text.is(end, "identified", "require", "with")) {
            end++;
        }
        return Optional.of(new GrantLine(
                text.is(0, "revoke"),
                privileges(text, on),
                name(text, object),
                name(text, object + 2),
                text.slice(to + 1, end)));
    }

    private static Set<String> privileges(DdlText text, int on) {
        Set<String> privileges = new HashSet<>();
        int start = 1;
        for (int at = 1; at <= on; at++) {
            boolean isEnd = at == on || (text.is(at, ",") && text.at(at).depth() == 0);
            // The columns of which alone it is granted are the last that is said.
            if (isEnd && !text.is(at - 1, ")")) {
                privileges.add(text.slice(start, at).toLowerCase(Locale.ROOT));
            }
            start = isEnd ? at + 1 : start;
        }
        return privileges;
    }

    private static Optional<String> name(DdlText text, int at) {
        return text.is(at, "*") ? Optional.empty() : Optional.of(text.at(at).text());
    }

    boolean has(String privilege) {
        return privileges.contains(privilege) || privileges.contains("all privileges") || privileges.contains("all");
    }

    boolean isOfServer() {
        return database.isEmpty();
    }

    boolean isOfDatabase(String name) {
        return table.isEmpty()
                && database.filter(pattern -> matches(pattern, name)).isPresent();
    }

    /** Whether its name can mean no other database than that one. */
    boolean isOfAlone(String name) {
        String pattern = database.orElse("");
        return PLAIN.matcher(pattern).matches()
                && pattern.replaceAll("\\\\(.)", "$1").equals(name);
    }

    /** Whether its name is that of the database, letter by letter: some servers look for that first, whatever its letters stand for. */
    boolean isWrittenAs(String name) {
        return database.equals(Optional.of(name));
    }

    private static boolean matches(String pattern, String name) {
        StringBuilder expression = new StringBuilder("(?s)");
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '\\' && at + 1 < pattern.length()) {
                at++;
                expression.append(Pattern.quote(pattern.substring(at, at + 1)));
            } else if (letter == '%') {
                expression.append(".*");
            } else if (letter == '_') {
                expression.append('.');
            } else {
                expression.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return name.matches(expression.toString());
    }
}
