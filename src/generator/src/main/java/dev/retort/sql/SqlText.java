package dev.retort.sql;

import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text of SQL, taken apart as the database reads it that it is for.
 *
 * @param tokens its tokens, comments among them
 */
public record SqlText(String text, Syntax syntax, List<SqlToken> tokens) {

    /** Reads a text as a session does; any has tokens. */
    public static SqlText of(String text, Syntax syntax) {
        List<SqlToken> tokens = new ArrayList<>();
        Tokenizer tokenizer = new Tokenizer(text, syntax);
        for (SqlToken token = tokenizer.next(); token != null; token = tokenizer.next()) {
            tokens.add(token);
        }
        return new SqlText(text, syntax, List.copyOf(tokens));
    }

    public List<SqlToken> code() {
        return tokens.stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    }

    public Optional<SqlToken> unclosed() {
        return tokens.stream().filter(token -> !token.closed()).findFirst();
    }

    /** All words and quoted names in it, those in texts included, which may be run in their turn. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (SqlToken token : tokens) {
            if (token.isName()) {
                names.add(token.text());
            } else if (token.kind() == Kind.STRING && token.text().length() < text.length()) {
                names.addAll(of(token.text(), syntax).names());
            }
        }
        return names;
    }

    /** The names in small letters, without what qualifies them, that a parenthesis follows: those of functions among them. */
    public Set<String> called() {
        List<SqlToken> code = code();
        return IntStream.range(0, code.size() - 1)
                .filter(i -> code.get(i).isName() && code.get(i + 1).is("("))
                .mapToObj(i -> code.get(i).lower())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text as a driver wants it that takes question marks for places of values: those of PostgreSQL's operators are doubled. */
    public String forDriver() {
        if (syntax.grammar().has(Trait.MARKED_PARAMETERS)) {
            return text;
        }
        StringBuilder doubled = new StringBuilder();
        int from = 0;
        for (SqlToken token : tokens) {
            if (token.kind() == Kind.SIGN && token.text().contains("?")) {
                doubled.append(text, from, token.start()).append(token.text().replace("?", "??"));
                from = token.end();
            }
        }
        return doubled.append(text.substring(from)).toString();
    }

    /** Whether a part of it is in a comment that is executed. */
    public boolean executesComments() {
        int before = 0;
        for (SqlToken token : tokens) {
            if (text.substring(before, token.start()).contains("/*")) {
                return true;
            }
            before = token.end();
        }
        return false;
    }

    /** The statements, without the semicolons that end them; comments before them belong to none. */
    public List<SqlStatement> statements() {
        List<SqlStatement> statements = new ArrayList<>();
        List<SqlToken> read = new ArrayList<>();
        StatementEnd end = new StatementEnd(syntax);
        int start = 0;
        for (SqlToken token : tokens) {
            if (token.is(";") && end.isAt(token)) {
                add(read, start, token.start(), statements);
                read = new ArrayList<>();
                end = new StatementEnd(syntax);
                start = token.end();
            } else if (token.kind() != Kind.COMMENT) {
                read.add(token);
                end.follow(token);
            } else if (read.isEmpty()) {
                start = token.end();
            }
        }
        add(read, start, text.length(), statements);
        return statements;
    }

    private void add(List<SqlToken> read, int start, int end, List<SqlStatement> statements) {
        if (!read.isEmpty()) {
            statements.add(new SqlStatement(text, start, end, List.copyOf(read), syntax));
        }
    }

    /** Whether it is known to do nothing but read, in whatever way the session may have the server read it. */
    public boolean isReading() {
        return unclosed().isEmpty() && readings().allMatch(SqlText::isReadingAsRead);
    }

    private boolean isReadingAsRead() {
        List<SqlStatement> statements = statements();
        return !statements.isEmpty() && statements.stream().allMatch(SqlStatement::isReading);
    }

    /** Whether it only asks how statements would be run, and has none of them run. */
    public boolean isEstimating() {
        return statements().stream()
                .allMatch(statement -> Explanation.of(statement)
                        .filter(explanation -> !explanation.runs())
                        .isPresent());
    }

    /** The text as this server reads it, and where it depends on the server's version also as others would. */
    private Stream<SqlText> readings() {
        return !syntax.grammar().has(Trait.EXECUTED_COMMENTS) || !text.contains("!")
                ? Stream.of(this)
                : Stream.of(this, of(text, syntax.withComments(true)), of(text, syntax.withComments(false)));
    }
}
