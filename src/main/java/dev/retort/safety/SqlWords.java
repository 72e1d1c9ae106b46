package dev.retort.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;

/**
 * One statement, as words.
 *
 * @param sql the text that the words were read from, which may hold other statements
 * @param words without semicolons, save in the body of a routine or a block
 * @param dialect whose SQL it is
 */
record SqlWords(String sql, List<Word> words, SQLDialect dialect) {
    private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");

    /** Where the words before a routine's kind end at the latest: {@code CREATE DEFINER = a@b …}. */
    private static final int PREAMBLE = 14;

    /** The statements of a text. */
    static List<SqlWords> of(String sql, SQLDialect dialect) {
        List<Word> all = SqlReader.read(sql, dialect);
        List<SqlWords> statements = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= all.size(); i++) {
            if (i == all.size() || (all.get(i).isSymbol(';') && all.get(i).depth() <= 0)) {
                SqlWords statement = new SqlWords(sql, all.subList(start, i), dialect);
                if (statement.hasBody()) {
                    statement = new SqlWords(sql, all.subList(start, all.size()), dialect);
                    i = all.size();
                }
                if (!statement.words.isEmpty()) {
                    statements.add(statement);
                }
                start = i + 1;
            }
        }
        return statements;
    }

    private boolean hasBody() {
        return startsWith("BEGIN", "NOT", "ATOMIC")
                || (startsWith("CREATE")
                        && words.stream()
                                .limit(PREAMBLE)
                                .anyMatch(word -> ROUTINES.stream().anyMatch(word::is)));
    }

    boolean isMariaDb() {
        return dialect.family() == SQLDialect.MARIADB || dialect.family() == SQLDialect.MYSQL;
    }

    int size() {
        return words.size();
    }

    Word at(int index) {
        return words.get(index);
    }

    boolean is(int index, String... keywords) {
        return index >= 0 && index < words.size() && Arrays.stream(keywords).anyMatch(words.get(index)::is);
    }

    boolean isSymbol(int index, char symbol) {
        return index >= 0 && index < words.size() && words.get(index).isSymbol(symbol);
    }

    /** Whether the statement begins with these keywords. */
    boolean startsWith(String... keywords) {
        int first = first();
        for (int i = 0; i < keywords.length; i++) {
            if (!is(first + i, keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the statement's first word is one of these. */
    boolean startsWithOneOf(Set<String> keywords) {
        int first = first();
        return first < size()
                && words.get(first).kind() == Word.Kind.PLAIN
                && keywords.contains(words.get(first).text().toUpperCase(Locale.ROOT));
    }

    /** The index of the first word behind parentheses, and behind JDBC's braces: {@code {? = call f()}}. */
    int first() {
        int first = 0;
        while (first < size()
                && words.get(first).kind() == Word.Kind.SYMBOL
                && "({?=".contains(words.get(first).text())) {
            first++;
        }
        return first;
    }

    boolean has(String keyword) {
        return words.stream().anyMatch(word -> word.is(keyword));
    }

    /** Whether these keywords stand somewhere, side by side. */
    boolean has(String keyword, String next) {
        for (int i = 1; i < size(); i++) {
            if (is(i - 1, keyword) && is(i, next)) {
                return true;
            }
        }
        return false;
    }

    /** The statement that this one runs with other settings: {@code SET STATEMENT … FOR}, {@code ANALYZE} of MariaDB. */
    Optional<SqlWords> inner() {
        if (isMariaDb() && startsWith("SET", "STATEMENT")) {
            int start = find(0, "FOR");
            return start < 0 ? Optional.empty() : Optional.of(from(start + 1));
        }
        if (isMariaDb() && startsWith("ANALYZE")) {
            int start = first() + 1;
            if (is(start, "FORMAT")) {
                start += 3;
            }
            boolean explains = is(start, "SELECT", "WITH", "UPDATE", "DELETE", "INSERT", "REPLACE", "VALUES")
                    || isSymbol(start, '(');
            return explains ? Optional.of(from(start)) : Optional.empty();
        }
        return Optional.empty();
    }

    private SqlWords from(int start) {
        return new SqlWords(sql, words.subList(start, size()), dialect);
    }

    /** The index of a keyword outside of parentheses, from an index on; -1 where there is none. */
    int find(int from, String... keywords) {
        int depth = from < size() ? words.get(from).depth() : 0;
        for (int i = from; i < size() && words.get(i).depth() >= depth; i++) {
            if (words.get(i).depth() == depth && is(i, keywords)) {
                return i;
            }
        }
        return -1;
    }

    /** The index behind a name such as {@code shop.film} that begins here; the same index where no name is. */
    int behindName(int start) {
        if (start >= size()) {
            return size();
        }
        if (!words.get(start).isName()) {
            return start;
        }
        int end = start + 1;
        while (isSymbol(end, '.') && end + 1 < size()) {
            end += 2;
        }
        return end;
    }

    /** The parts of a name that begins here, without their quotes; empty where no name is. */
    List<String> parts(int start) {
        return words.subList(Math.min(start, size()), behindName(start)).stream()
                .filter(word -> !word.isSymbol('.'))
                .map(Word::text)
                .toList();
    }

    /** The words between two indexes, as they were written. */
    String text(int from, int behind) {
        int to = Math.min(behind, size());
        return from >= to
                ? ""
                : sql.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** A name between two indexes, without its quotes. */
    String name(int from, int behind) {
        int to = Math.min(behind, size());
        StringBuilder name = new StringBuilder();
        words.subList(Math.min(from, to), to).forEach(word -> name.append(word.text()));
        return name.toString();
    }

    /** The first words in small letters, for people: {@code create table}. */
    String named() {
        int first = first();
        StringBuilder named = new StringBuilder();
        for (int i = first; i < Math.min(size(), first + 2) && words.get(i).kind() == Word.Kind.PLAIN; i++) {
            named.append(i == first ? "" : " ").append(words.get(i).text().toLowerCase(Locale.ROOT));
        }
        return named.isEmpty() ? "this" : named.toString();
    }
}
