package dev.retort.eval.text;

import java.util.Iterator;
import java.util.NoSuchElementException;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A text cut into the statements and declarations that JShell takes one at a time. */
public final class Statements implements Iterator<Statements.Statement> {

    /**
     * One statement.
     *
     * @param source its text, with a semicolon where it needs one
     * @param offset where it begins in the user's text
     */
    public record Statement(String source, int offset) {}

    private final JShell shell;
    private final boolean single;
    private String rest;
    private int offset;

    public Statements(String code, Tokens tokens, JShell shell) {
        this.shell = shell;
        single = isSingle(tokens);
        rest = single ? terminated(code, tokens) : code;
    }

    /** Most lines are one expression; to see that takes no compiler. */
    private static boolean isSingle(Tokens tokens) {
        return tokens.list().stream().limit(tokens.list().size() - 1L).noneMatch(token -> token.is(";"))
                && !tokens.has("{", "@", "if", "for", "while", "do", "import", "class", "void");
    }

    private static String terminated(String code, Tokens tokens) {
        Tokens.Token last = tokens.list().getLast();
        return last.is(";") ? code : code.substring(0, last.end()) + ";" + code.substring(last.end());
    }

    @Override
    public boolean hasNext() {
        return !Tokens.of(rest).isEmpty();
    }

    @Override
    public Statement next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (single) {
            return take(rest, rest.length());
        }
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        String source = info.source();
        return source == null
                ? take(rest, rest.length())
                : take(source, rest.length() - info.remaining().length());
    }

    private Statement take(String source, int length) {
        Statement statement = new Statement(source, offset);
        offset += length;
        rest = rest.substring(length);
        return statement;
    }
}
