package dev.retort.complete.sql;

import dev.retort.complete.name.KnownSchema;
import dev.retort.complete.name.TableReference;
import dev.retort.schema.IndexedTable;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import dev.retort.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a statement of SQL that the cursor is in: a statement or a query within it, with the tables that it names.
 *
 * @param tokens those of the whole statement
 * @param typed how many of them come before the word at the cursor
 */
record SqlScope(KnownSchema schema, List<SqlToken> tokens, int typed) {
    private static final WordLists WORDS = WordLists.beside(SqlScope.class);
    private static final Set<String> BEFORE_TABLE = Set.of("from", "join", "update", "into", "table");
    /** Words that begin a part of a statement, or are part of such a beginning. */
    private static final Set<String> CLAUSES = WORDS.set("clauses");

    /** @param start where the word at the cursor begins */
    static SqlScope of(KnownSchema schema, String sql, Syntax syntax, int start) {
        List<SqlToken> tokens = SqlText.of(sql, syntax).code();
        int typed = 0;
        int from = 0;
        int to = tokens.size();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).end() <= start) {
                typed = at + 1;
                from = tokens.get(at).is(";") ? at + 1 : from;
            } else if (tokens.get(at).is(";")) {
                to = at;
                break;
            }
        }
        return new SqlScope(schema, tokens.subList(from, to), typed - from);
    }

    /** The token before the word at the cursor, counted from there: 1 is the last. */
    Optional<SqlToken> before(int count) {
        int at = typed - count;
        return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    boolean isBeginning() {
        return typed == 0;
    }

    /** Whether the statement is typed in capitals. */
    boolean isInCapitals() {
        return !tokens.isEmpty()
                && tokens.getFirst().text().length() > 1
                && tokens.getFirst().text().equals(tokens.getFirst().text().toUpperCase(Locale.ROOT))
                && tokens.getFirst().kind() == SqlToken.Kind.WORD
                && typed > 0;
    }

    /** The word that began the part of the statement in which the cursor is, in lower case; empty where there is none. */
    String clause() {
        int depth = 0;
        for (int at = typed - 1; at >= 0; at--) {
            SqlToken token = tokens.get(at);
            if (token.is(")")) {
                depth++;
            } else if (token.is("(")) {
                if (depth == 0 && at > 0 && isInsertedInto(at)) {
                    return "columns";
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && token.isIn(CLAUSES) && !isQualified(at)) {
                return token.text().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** Whether the bracket here lists the columns of an INSERT. */
    private boolean isInsertedInto(int open) {
        int name = open - 1;
        while (name > 1 && tokens.get(name - 1).is(".")) {
            name -= 2;
        }
        return name > 0 && tokens.get(name).isName() && tokens.get(name - 1).is("into");
    }

    private boolean isQualified(int at) {
        return at > 0 && tokens.get(at - 1).is(".");
    }

    /** The tables of the innermost query at the cursor, and then those of the ones around it. */
    List<TableReference> tables() {
        List<TableReference> found = new ArrayList<>();
        int from = typed;
        int to = typed;
        while (from > 0 || to < tokens.size()) {
            int outerFrom = start(from);
            int outerTo = end(to);
            collect(outerFrom, outerTo, found);
            from = Math.max(0, outerFrom - 1);
            to = Math.min(tokens.size(), outerTo + 1);
            if (outerFrom == 0 && outerTo == tokens.size()) {
                break;
            }
        }
        return found.stream().distinct().toList();
    }

    /** The tables that are named before the cursor, the last of them that which ON speaks of. */
    List<TableReference> joined() {
        List<TableReference> found = new ArrayList<>();
        collect(start(typed), typed, found);
        return found;
    }

    private int start(int from) {
        int depth = 0;
        for (int at = from - 1; at >= 0; at--) {
            depth += tokens.get(at).is(")") ? 1 : tokens.get(at).is("(") ? -1 : 0;
            if (depth < 0) {
                return at + 1;
            }
        }
        return 0;
    }

    private int end(int to) {
        int depth = 0;
        for (int at = to; at < tokens.size(); at++) {
            depth += tokens.get(at).is("(") ? 1 : tokens.get(at).is(")") ? -1 : 0;
            if (depth < 0) {
                return at;
            }
        }
        return tokens.size();
    }

    private void collect(int from, int to, List<TableReference> found) {
        int depth = 0;
        boolean listing = false;
        for (int at = from; at < to; at++) {
            SqlToken token = tokens.get(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth != 0) {
                continue;
            }
            boolean introduces = token.isIn(BEFORE_TABLE) && !isQualified(at);
            if (token.isIn(CLAUSES) && !token.is("as")) {
                listing = token.is("from") || (listing && (token.is("join") || token.is("on")));
            }
            if (introduces || (listing && token.is(","))) {
                reference(at + 1, to).ifPresent(found::add);
            }
        }
    }

    private Optional<TableReference> reference(int at, int to) {
        int name = at;
        while (name + 2 < to
                && tokens.get(name).isName()
                && tokens.get(name + 1).is(".")) {
            name += 2;
        }
        if (name >= to || !tokens.get(name).isName()) {
            return Optional.empty();
        }
        int alias = name + 1 < to && tokens.get(name + 1).is("as") ? name + 2 : name + 1;
        boolean aliased = alias < to && tokens.get(alias).isName() && !isWord(alias) && alias != typed;
        String label = tokens.get(aliased ? alias : name).text();
        String qualifier = name == at ? "" : tokens.get(name - 2).text() + ".";
        Optional<IndexedTable> table = schema.named(qualifier + tokens.get(name).text());
        return table.map(known -> new TableReference(label, known));
    }

    /** Whether a token is a keyword rather than a name. */
    private boolean isWord(int at) {
        return tokens.get(at).kind() == SqlToken.Kind.WORD
                && SqlKeywords.RESERVED.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    /** The names that WITH gives to queries. */
    List<String> named() {
        List<String> found = new ArrayList<>();
        for (int at = 0; at + 2 < tokens.size(); at++) {
            boolean defined = tokens.get(at + 1).is("as") && tokens.get(at + 2).is("(");
            if (defined && tokens.get(at).isName() && tokens.getFirst().is("with")) {
                found.add(tokens.get(at).text());
            }
        }
        return found;
    }
}
