package dev.retort.database.mariadb;

import dev.retort.internal.text.ResourceFile;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The databases of a server of MariaDB or MySQL that a text of SQL names, and so reaches whichever one is connected to.
 *
 * @param qualifying those that qualify the name of a table or the like
 * @param chosen those that are changed to, made or dropped
 */
public record NamedDatabases(Set<String> qualifying, Set<String> chosen) {

    public static NamedDatabases in(String sql) {
        Reader reader = new Reader(MariaDbText.read(sql).code());
        reader.read();
        return new NamedDatabases(Set.copyOf(reader.qualifying), Set.copyOf(reader.chosen));
    }

    private static final class Reader {
        private static final Set<String> BEFORE_NAMES =
                Set.of("from", "join", "straight_join", "into", "update", "table", "tables", "delete");

        private static final Set<String> BEFORE_NAME =
                ResourceFile.words(NamedDatabases.class, "words-before-name.txt");

        private static final Set<String> BEFORE_DATABASE = Set.of("use", "database", "schema");

        private static final Set<String> MODIFIERS = ResourceFile.words(NamedDatabases.class, "words-of-modifiers.txt");

        /** Functions that have a FROM, before a value. */
        private static final Set<String> WITH_FROM =
                Set.of("extract", "trim", "substring", "substr", "position", "overlay");

        private final List<SqlToken> tokens;
        private final Set<String> qualifying = new HashSet<>();
        private final Set<String> chosen = new HashSet<>();
        /** Where the present statement begins. */
        private int start;

        Reader(List<SqlToken> tokens) {
            this.tokens = tokens;
        }

        void read() {
            for (int i = 0; i < tokens.size(); i++) {
                if (is(i, ";")) {
                    start = i + 1;
                } else if (!is(i - 1, ".")) {
                    readAt(i);
                }
            }
        }

        private void readAt(int i) {
            if (isOneOf(i, BEFORE_DATABASE)) {
                addChosen(afterModifiers(i + 1));
            } else if (isOneOf(i, BEFORE_NAMES) && !isOfAValue(i)) {
                addList(i + 1);
            } else if ((isOneOf(i, BEFORE_NAME) && isOfADefinition(i)) || (is(i, "on") && isOfAnObject(i))) {
                addQualifier(afterModifiers(i + 1));
            } else if (isName(i) && isQualified(i) && (is(i + 3, ".") || is(i + 3, "("))) {
                // A column of another database's table, or a function of another database.
                qualifying.add(text(i));
            }
        }

        /** {@code extract(year from a.day)}, {@code on duplicate key update a.day = …}, {@code on delete cascade}. */
        private boolean isOfAValue(int i) {
            if (is(i, "update", "delete")) {
                return is(i - 1, "key", "on", "for", "before", "after", "or");
            }
            if (!is(i, "from")) {
                return false;
            }
            if (is(i - 1, "distinct") && is(i - 2, "is", "not")) {
                return true;
            }
            int open = i - 1;
            while (open >= 0
                    && !(is(open, "(")
                            && tokens.get(open).depth() < tokens.get(i).depth())) {
                open--;
            }
            return open > 0 && isOneOf(open - 1, WITH_FROM) && !is(open + 1, "select");
        }

        /** Words that have other uses, too: {@code like} and {@code as} before a value, {@code replace(…)}. */
        private boolean isOfADefinition(int i) {
            if (is(i, "like")) {
                return is(start, "create") && isName(i - 1) && !hasBefore(i, "select");
            }
            return !is(i, "to", "as") || is(start, "rename") || is(i - 1, "rename");
        }

        /** Whether what follows ON is a table or the like, and no condition. */
        private boolean isOfAnObject(int i) {
            return is(start, "grant", "revoke")
                    || (is(start, "create", "drop", "alter")
                            && (hasBefore(i, "index") || hasBefore(i, "trigger"))
                            && !hasBefore(i, "select")
                            && !hasBefore(i, "on"));
        }

        private boolean hasBefore(int end, String word) {
            for (int i = start; i < end; i++) {
                if (is(i, word)) {
                    return true;
                }
            }
            return false;
        }

        private void addList(int first) {
            int i = afterModifiers(first);
            while (is(i, "(") && !is(i + 1, "select")) {
                i++;
            }
            while (isName(i)) {
                addQualifier(i);
                i = afterName(i);
                i = is(i, "as") ? i + 2 : isName(i) && is(i + 1, ",") ? i + 1 : i;
                if (!is(i, ",")) {
                    return;
                }
                i++;
            }
        }

        private void addQualifier(int i) {
            if (isName(i) && isQualified(i)) {
                qualifying.add(text(i));
            }
        }

        private void addChosen(int i) {
            if (isName(i)
                    && !is(i, "index", "key", "for")
                    && !is(i, "character", "default", "charset")
                    && !isOption(i)) {
                chosen.add(text(i));
            }
        }

        /** Whether a word is an option of the current database: each of these could be the name of one, too. */
        private boolean isOption(int i) {
            return is(i, "comment", "encryption")
                    && i + 1 < tokens.size()
                    && (is(i + 1, "=") || tokens.get(i + 1).kind() == Kind.STRING);
        }

        private int afterModifiers(int first) {
            int i = first;
            while (isOneOf(i, MODIFIERS) && !is(i + 1, ".")) {
                i++;
            }
            return i;
        }

        private int afterName(int first) {
            int i = first + 1;
            while (is(i, ".") && i + 1 < tokens.size()) {
                i += 2;
            }
            return i;
        }

        private boolean isQualified(int i) {
            return is(i + 1, ".") && (isName(i + 2) || is(i + 2, "*"));
        }

        private boolean isName(int i) {
            return i >= 0 && i < tokens.size() && tokens.get(i).isName();
        }

        private String text(int i) {
            return tokens.get(i).text();
        }

        private boolean is(int i, String... words) {
            return i >= 0 && i < tokens.size() && tokens.get(i).is(words);
        }

        private boolean isOneOf(int i, Set<String> words) {
            return i >= 0 && i < tokens.size() && tokens.get(i).isIn(words);
        }
    }
}
