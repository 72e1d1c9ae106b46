package dev.retort.export;

import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Token;
import dev.retort.export.SessionLines.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Typed lines as the code of an application, where nothing is in scope by itself; it gathers the imports for them. */
final class ExportedLines {
    private final SessionLines lines;
    private final Vocabulary vocabulary;
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> staticImports = new TreeSet<>();

    ExportedLines(SessionLines lines, Vocabulary vocabulary) {
        this.lines = lines;
        this.vocabulary = vocabulary;
    }

    Set<String> imports() {
        return imports;
    }

    Set<String> staticImports() {
        return staticImports;
    }

    /** Imports the types that are named in a type. */
    String type(String type) {
        Tokens tokens = Tokens.of(type);
        for (int i = 0; i < tokens.list().size(); i++) {
            if (SessionLines.isBare(tokens.list(), i)) {
                importType(tokens.list().get(i).text());
            }
        }
        return type;
    }

    /** A text within a method that has got what is said to be needed. */
    String code(String text, Need got) {
        List<Token> tokens = Tokens.of(text).list();
        StringBuilder code = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!SessionLines.isBare(tokens, i)) {
                continue;
            }
            Token token = tokens.get(i);
            Word word = SessionLines.word(tokens, i);
            code.append(text, copied, token.start()).append(qualified(word, got));
            copied = token.end();
            Optional<String> argument = word.called() ? argument(word, got) : Optional.empty();
            if (argument.isPresent()) {
                code.append(text, copied, tokens.get(i + 1).end()).append(argument.get());
                copied = tokens.get(i + 1).end();
                code.append(tokens.get(i + 2).is(")") ? "" : ", ");
            }
        }
        return code.append(text, copied, text.length()).toString();
    }

    private String qualified(Word word, Need got) {
        String name = word.text();
        if (word.called() && !lines.methodsNamed(name).isEmpty()) {
            return name;
        }
        if (word.isSessionQuery()) {
            return "session." + name;
        }
        if (word.called() && vocabulary.isOfContext(name)) {
            return got.db() + "." + name;
        }
        if (!word.called() && name.equals("db")) {
            return got.db();
        }
        if (word.called()) {
            vocabulary.functionImport(name).ifPresent(staticImports::add);
        } else {
            vocabulary.constantImport(name).ifPresent(staticImports::add);
        }
        importType(name);
        return name;
    }

    private void importType(String name) {
        if (!lines.declaresType(name)) {
            vocabulary.typeImport(name).ifPresent(imports::add);
        }
    }

    /** What a method of the session's own is given first. */
    private Optional<String> argument(Word word, Need got) {
        return lines.methodsNamed(word.text()).stream()
                .map(lines::need)
                .filter(need -> need != Need.NOTHING)
                .map(need -> need.argument(got))
                .findFirst();
    }
}
