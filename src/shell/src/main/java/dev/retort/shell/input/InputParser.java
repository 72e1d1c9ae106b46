package dev.retort.shell.input;

import dev.retort.complete.WordAtCursor;
import dev.retort.shell.terminal.SafetyNet;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.sql.Unfinished;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * The parser that decides whether Enter ends the input or continues it on a new line, and finds the word at the cursor
 * for Tab.
 *
 * @param syntax how SQL that is typed is read
 * @param isIncomplete asked about a text that looks complete: whether the compiler knows better
 * @param net catches what fails: the line is complete then, and running it tells more
 */
public record InputParser(Supplier<Syntax> syntax, Predicate<String> isIncomplete, SafetyNet net) implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && net.or(false, () -> isContinued(line))) {
            throw new EOFError(-1, cursor, "the input continues");
        }
        int start = context == ParseContext.COMPLETE ? WordAtCursor.start(line, cursor) : 0;
        return new Word(line, cursor, line.substring(start, cursor));
    }

    private boolean isContinued(String line) {
        return CommandLine.of(line).isEmpty()
                && (Unfinished.isUnfinished(line, syntax.get())
                        || (TypedSql.of(line, syntax.get()).isEmpty()
                                && (Continuation.isUnfinished(line) || isIncomplete.test(line))));
    }

    /** The word that is completed: all of it is before the cursor, and nothing in it is quoted. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
