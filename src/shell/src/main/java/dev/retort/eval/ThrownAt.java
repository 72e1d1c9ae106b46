package dev.retort.eval;

import dev.retort.Location;
import dev.retort.eval.run.SnippetLoader;
import dev.retort.eval.scope.Rewritten;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/** The search for the line of the user's code that something was thrown from. */
record ThrownAt(JShell shell) {

    /** The line, unless the code is just the one line that was typed. */
    Optional<Location> locate(Throwable thrown, String typed) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(SnippetLoader.WRAPPERS) && frame.getLineNumber() > 0) {
                return locate(frame, typed);
            }
        }
        return Optional.empty();
    }

    private Optional<Location> locate(StackTraceElement frame, String typed) {
        String top = frame.getClassName();
        int nested = top.indexOf('$', SnippetLoader.WRAPPERS.length());
        String wrapperName = nested < 0 ? top : top.substring(0, nested);
        return shell.snippets()
                .filter(snippet -> typed.strip().contains("\n") || !isSame(typed, snippet.source()))
                .filter(snippet -> snippet.kind() != Snippet.Kind.IMPORT && snippet.kind() != Snippet.Kind.ERRONEOUS)
                .flatMap(snippet -> line(snippet, wrapperName, frame.getLineNumber()).stream())
                .findFirst();
    }

    private static boolean isSame(String typed, String source) {
        return typed.replace(";", "")
                .strip()
                .equals(Rewritten.asTyped(source).replace(";", "").strip());
    }

    private Optional<Location> line(Snippet snippet, String wrapperName, int lineNumber) {
        SnippetWrapper wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
        if (wrapper == null || !wrapperName.equals(wrapper.fullClassName())) {
            return Optional.empty();
        }
        String wrapped = wrapper.wrapped();
        int start = 0;
        for (int line = 1; line < lineNumber; line++) {
            start = wrapped.indexOf('\n', start) + 1;
        }
        int end = wrapped.indexOf('\n', start);
        for (int at = start; at < (end < 0 ? wrapped.length() : end); at++) {
            int position = wrapper.wrappedToSourcePosition(at);
            if (position >= 0 && position < snippet.source().length()) {
                return Optional.of(lineAt(snippet.source(), position));
            }
        }
        return Optional.empty();
    }

    private static Location lineAt(String source, int position) {
        int start = source.lastIndexOf('\n', position - 1) + 1;
        int end = source.indexOf('\n', position);
        String line = source.substring(start, end < 0 ? source.length() : end);
        line = Rewritten.asTyped(line);
        int indent = line.length() - line.stripLeading().length();
        return new Location.InText(line, indent, Math.max(1, line.strip().length()));
    }
}
