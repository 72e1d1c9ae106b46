package dev.retort.translate.read;

import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The tokens of a text, read one after the other; what was read can be read again. For one thread. */
public final class TokenReader {
    private final String text;
    private final List<SqlToken> tokens;
    private final boolean signsOfLogic;
    private final boolean folding;
    private int next;

    public TokenReader(String text, Syntax syntax) {
        this.text = text;
        SqlText read = SqlText.of(text, syntax);
        boolean closed =
                read.unclosed().filter(token -> token.kind() == Kind.COMMENT).isEmpty();
        this.tokens = new ArrayList<>(read.code());
        this.tokens.add(new SqlToken(Kind.END, "", text.length(), text.length(), 0, closed));
        this.signsOfLogic = syntax.grammar().idioms().signsOfLogic();
        this.folding = syntax.grammar().has(Trait.FOLDED_NAMES);
    }

    boolean hasSignsOfLogic() {
        return signsOfLogic;
    }

    public SqlToken peek() {
        return tokens.get(next);
    }

    public SqlToken peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    int mark() {
        return next;
    }

    void back(int mark) {
        next = mark;
    }

    SqlToken take() {
        SqlToken token = peek();
        if (token.kind() == Kind.END || !token.closed()) {
            throw failure();
        }
        next++;
        return token;
    }

    /** Whether these words or signs come next, one after the other. */
    public boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    /** Takes these words, if they are next. */
    public boolean accept(String... words) {
        boolean there = at(words);
        if (there) {
            next += words.length;
        }
        return there;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw failure();
        }
    }

    /** What these words are followed by, if they are next. */
    <T> Optional<T> after(Supplier<T> part, String... words) {
        return accept(words) ? Optional.of(part.get()) : Optional.empty();
    }

    /** The list that these words are followed by; empty if they are not next. */
    <T> List<T> listAfter(Supplier<T> element, String... words) {
        return accept(words) ? list(element) : List.of();
    }

    String word() {
        return taken(peek().kind() == Kind.WORD).toLowerCase(Locale.ROOT);
    }

    String name() {
        return taken(peek().isName());
    }

    String string() {
        return taken(peek().kind() == Kind.STRING);
    }

    private String taken(boolean isExpected) {
        if (!isExpected) {
            throw failure();
        }
        return take().text();
    }

    <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        elements.add(element.get());
        while (accept(",")) {
            elements.add(element.get());
        }
        return elements;
    }

    /**
     * Whether a string that comes next belongs to what was read last, as in {@code x'41'}, {@code _utf8mb4 'a'} and
     * {@code 'a' 'b'}. On PostgreSQL it always does: {@code inet '::1'} has a type before it, and no string is an alias.
     */
    boolean insideLiteral() {
        SqlToken last = tokens.get(next - 1);
        boolean prefix = last.kind() == Kind.WORD
                && (last.end() == peek().start() || last.text().startsWith("_"));
        return folding || prefix || (signsOfLogic && last.kind() == Kind.STRING);
    }

    /** Whether a query in parentheses comes next. */
    boolean atSubquery() {
        return at("(") && peek(1).is("select", "with", "values");
    }

    /** What is in parentheses, which are next. */
    <T> T parenthesized(Supplier<T> content) {
        expect("(");
        T taken = content.get();
        expect(")");
        return taken;
    }

    <T> List<T> inParentheses(Supplier<T> element) {
        return parenthesized(() -> list(element));
    }

    /** Names with points between them. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(name());
        while (accept(".")) {
            path.add(name());
        }
        return path;
    }

    /** The name of a table, each part as the server has it: some fold what is not quoted. */
    List<String> tableName() {
        List<String> path = new ArrayList<>();
        do {
            boolean folded = folding && peek().kind() == Kind.WORD;
            String part = name();
            path.add(folded ? part.toLowerCase(Locale.ROOT) : part);
        } while (accept("."));
        return path;
    }

    /** The text from a mark up to here. */
    String source(int mark) {
        return text.substring(
                tokens.get(mark).start(), tokens.get(Math.max(mark, next - 1)).end());
    }

    public SqlSyntaxException failure() {
        return new SqlSyntaxException(peek().start());
    }
}
