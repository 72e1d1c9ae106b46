package dev.retort.sql;

import dev.retort.sql.SqlToken.Kind;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a text that comes line by line: parted by semicolons, by what {@code DELIMITER} says, and by {@code \g}
 * and {@code \G}, as in the databases' own clients. A line that begins with a backslash where a statement could begin is a
 * command, and a part of its own. For one thread.
 */
public final class Splitter {
    private static final String DELIMITER = "delimiter";

    private final StringBuilder text = new StringBuilder();
    private final Syntax syntax;
    private final Tokenizer tokenizer;
    private final Supplier<Optional<String>> source;
    private String delimiter = ";";
    private StatementEnd end;
    /** Where the part begins in the text: after the comments before it. */
    private int start;
    /** The line in which the part begins; 0 before it has. */
    private int firstLine;

    private int counted;
    private int line = 1;
    private int lines;

    /** The backslash that was read last, if nothing comes after it. */
    private @Nullable SqlToken backslash;

    /**
     * A statement, or a command.
     *
     * @param text the statement, without what ends it
     * @param line the line of the whole text in which it begins, from 1
     * @param vertical whether it was ended by {@code \G}, which asks for its rows as blocks of lines
     */
    public record Part(String text, int line, boolean vertical) {}

    public Splitter(Syntax syntax, Supplier<Optional<String>> source) {
        this.syntax = syntax;
        this.source = source;
        this.tokenizer = new Tokenizer(text, syntax);
        this.end = new StatementEnd(syntax);
    }

    /** The next part; empty when there are no more. No line is read that is not needed. */
    public Optional<Part> next() {
        Optional<Part> found = read();
        while (found.isEmpty()) {
            Optional<String> next = source.get();
            if (next.isEmpty()) {
                // What is not closed is no part once more.
                tokenizer.restart(text.length());
                return firstLine == 0 ? Optional.empty() : Optional.of(part(text.length(), false));
            }
            lines++;
            if (firstLine == 0 && next.get().stripLeading().startsWith("\\")) {
                add("");
                return Optional.of(new Part(next.get().strip(), lines, false));
            }
            add(firstLine == 0 && isDelimiter(next.get()) ? "" : next.get());
            found = read();
        }
        return found;
    }

    private boolean isDelimiter(String next) {
        String[] words = next.strip().split("\\s+", 3);
        if (words.length < 2 || !words[0].equalsIgnoreCase(DELIMITER)) {
            return false;
        }
        delimiter = words[1];
        tokenizer.delimiter(delimiter);
        return true;
    }

    private void add(String next) {
        if (firstLine == 0) {
            countTo(start);
            text.delete(0, start);
            tokenizer.restart(tokenizer.position() - start);
            counted -= start;
            start = 0;
        }
        text.append(next).append('\n');
    }

    private Optional<Part> read() {
        for (SqlToken token = tokenizer.next(); token != null; token = tokenizer.next()) {
            if (!token.closed()) {
                begin(token);
                tokenizer.unread(token);
                return Optional.empty();
            }
            if (backslash != null && backslash.end() == token.start() && token.is("g", "gx")) {
                return Optional.of(part(backslash.start(), !token.text().equals("g")));
            }
            backslash = token.is("\\") ? token : null;
            if (isEnd(token)) {
                if (firstLine > 0) {
                    return Optional.of(part(token.start(), false));
                }
                begin();
            } else if (token.kind() != Kind.COMMENT) {
                begin(token);
                end.follow(token);
            } else if (firstLine == 0) {
                start = token.end();
            }
        }
        return Optional.empty();
    }

    private boolean isEnd(SqlToken token) {
        return token.kind() == Kind.SIGN
                && token.text().equals(delimiter)
                && (!delimiter.equals(";") || end.isAt(token));
    }

    private void begin(SqlToken token) {
        if (firstLine > 0 || (token.kind() == Kind.COMMENT && !token.closed())) {
            return;
        }
        countTo(token.start());
        firstLine = line;
    }

    private void countTo(int position) {
        while (counted < position) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
            counted++;
        }
    }

    private Part part(int to, boolean vertical) {
        Part part = new Part(text.substring(start, to).strip(), firstLine, vertical);
        begin();
        return part;
    }

    private void begin() {
        start = tokenizer.position();
        tokenizer.restart(start);
        end = new StatementEnd(syntax);
        firstLine = 0;
        backslash = null;
    }
}
