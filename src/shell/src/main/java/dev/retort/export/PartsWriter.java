package dev.retort.export;

import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Token;
import dev.retort.eval.text.TypedStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The writer of the members of the class, out of the lines of a session. */
final class PartsWriter {
    private final SessionLines lines;
    private final Vocabulary vocabulary;
    private final ExportedLines translation;
    private final Function<String, Optional<String>> sqlAsJava;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<Integer> fields = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();

    PartsWriter(
            SessionLines lines,
            Vocabulary vocabulary,
            ExportedLines translation,
            Function<String, Optional<String>> sqlAsJava) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.translation = translation;
        this.sqlAsJava = sqlAsJava;
    }

    /** The members: fields, then methods for lines, then the methods and types that these use. */
    List<Part> parts() {
        lines.variablesOfMembers().forEach(this::field);
        lines.methods()
                .forEach(index -> names.add(lines.get(index).source().names().getFirst()));
        for (int i = 0; i < lines.size(); i++) {
            if (isShown(i)) {
                used.addAll(lines.needed(i));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (isShown(i) || isUnusedQuery(i)) {
                member(i);
            }
        }
        lines.methods().forEach(this::method);
        lines.types().forEach(index -> {
            Line line = lines.get(index);
            String code = translation.code(line.source().text(), Need.NOTHING);
            parts.add(new DeclaredPart(line.source().text(), "public", code));
        });
        return parts;
    }

    private void field(String name, int index) {
        Line line = lines.get(index);
        String text = line.source().text().strip();
        if (line.source().names().size() == 1 && fields.add(index)) {
            String typed = translation.code(text, Need.NOTHING);
            parts.add(new DeclaredPart(text, "private", typed.replaceFirst("^var\\b", translation.type(line.type()))));
            names.add(name);
        }
    }

    private void method(int index) {
        Line line = lines.get(index);
        String text = line.source().text();
        Need need = lines.need(index);
        String code = translation.code(text, need);
        if (need != Need.NOTHING) {
            importParameter(need);
            // The translation of a call has put an argument where the declaration has its parameter.
            code = withParameter(text, line.source().names().getFirst(), need);
        }
        parts.add(new DeclaredPart(text, "public", code));
    }

    private String withParameter(String text, String name, Need need) {
        List<Token> tokens = Tokens.of(text).list();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is(name) && tokens.get(i + 1).is("(")) {
                int open = tokens.get(i + 1).end();
                String first = need.parameter() + (tokens.get(i + 2).is(")") ? "" : ", ");
                return translation.type(text.substring(0, open)) + first + translation.code(text.substring(open), need);
            }
        }
        return text;
    }

    private void importParameter(Need need) {
        translation.type(need.parameter());
    }

    /** Whether a line counts for itself: it showed rows, or did something with the database. */
    private boolean isShown(int index) {
        Line line = lines.get(index);
        TypedStatement.Kind kind = line.source().kind();
        boolean rows = line.kind() != Line.Kind.VALUE && line.kind() != Line.Kind.NOTHING;
        boolean does = kind == TypedStatement.Kind.EXPRESSION || kind == TypedStatement.Kind.STATEMENT;
        return (rows || (does && lines.need(index) != Need.NOTHING)) && !isReplaced(index);
    }

    /** Whether a line is but the name of a variable, which has got another query since. */
    private boolean isReplaced(int index) {
        return lines.isReplaced(bare(lines.get(index)), index);
    }

    private static String bare(Line line) {
        return line.source().text().strip().replaceFirst("\\s*;$", "");
    }

    private boolean isUnusedQuery(int index) {
        return lines.get(index).source().kind() == TypedStatement.Kind.VARIABLE
                && !used.contains(index)
                && !fields.contains(index)
                && lines.get(index).source().names().size() == 1
                && !lines.isReplaced(lines.get(index).source().names().getFirst(), index)
                && lines.need(index) != Need.NOTHING;
    }

    private void member(int index) {
        Line line = lines.get(index);
        Need need = lines.need(index).and(line.kind() == Line.Kind.TABLE ? Need.DB : Need.NOTHING);
        List<String> statements = new ArrayList<>();
        for (int each : lines.needed(index)) {
            if (!fields.contains(each)) {
                statements.add(
                        terminated(translation.code(lines.get(each).source().text(), need)));
            }
        }
        Ending ending = ending(line, need);
        statements.add(ending.statement);
        Set<String> ofShell = lines.ofShell(index);
        if (!bodies.add(String.join("\n", statements))) {
            return;
        }
        importParameter(need);
        parts.add(new QueryPart(
                line.source().text(),
                ofShell.isEmpty() ? name(line) : "",
                need,
                statements,
                ending.type,
                ending.anyType,
                ofShell.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(" and ", ofShell) + " is the shell's own")));
    }

    /** How a method ends, and what it returns. */
    private record Ending(String statement, String type, String anyType) {}

    private Ending ending(Line line, Need need) {
        String text = bare(line);
        String code = line.kind() == Line.Kind.SQL ? "" : translation.code(text, need);
        return switch (line.kind()) {
            case SQL -> sql(text, need);
            case ROWS -> rows(code, line.type(), need);
            case TABLE ->
                new Ending(
                        "return " + need.db() + ".fetch(" + code + ");",
                        result(vocabulary.recordOf(line.type()).orElse("?")),
                        result("?"));
            case SESSION_QUERY ->
                new Ending(
                        "return " + code + ".all();", list(argument(line.type()).orElse("?")), list("?"));
            case VALUE -> new Ending("return " + code + ";", translation.type(line.type()), "Object");
            case NOTHING ->
                line.source().kind() == TypedStatement.Kind.VARIABLE
                        ? variable(line, code)
                        : new Ending(terminated(code), "void", "void");
        };
    }

    private Ending variable(Line line, String code) {
        String name = line.source().names().getFirst();
        return new Ending(terminated(code) + "\nreturn " + name + ";", translation.type(line.type()), "Object");
    }

    private Ending sql(String sql, Need need) {
        return sqlAsJava
                .apply(sql)
                .map(java -> rows(translation.code(java.strip().replaceFirst("\\s*;$", ""), need), "", need))
                .orElseGet(() -> new Ending(
                        "return " + need.db() + ".fetch(" + JavaText.literal(sql) + ");",
                        result("Record"),
                        result("?")));
    }

    private Ending rows(String code, String type, Need need) {
        String fetched = JavaText.isChain(code) ? code + ".fetch()" : need.db() + ".fetch(" + code + ")";
        return new Ending("return " + fetched + ";", result(argument(type).orElse("?")), result("?"));
    }

    private String result(String row) {
        return translation.type("Result<" + row + ">");
    }

    private String list(String row) {
        return translation.type("List<" + row + ">");
    }

    /** The first of the arguments of a generic type: what the rows of a query are. */
    private static Optional<String> argument(String type) {
        int open = type.indexOf('<');
        int depth = 0;
        for (int i = open + 1; open > 0 && i < type.length(); i++) {
            char c = type.charAt(i);
            if (depth == 0 && (c == ',' || c == '>')) {
                return Optional.of(type.substring(open + 1, i).strip());
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return Optional.empty();
    }

    private static String terminated(String code) {
        String bare = code.strip();
        return bare.endsWith(";") || bare.endsWith("}") ? bare : bare + ";";
    }

    /** The name of the variable that the line shows, or a number. */
    private String name(Line line) {
        String text = bare(line);
        boolean variable = text.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*") && Character.isLowerCase(text.charAt(0));
        boolean returns = line.kind() != Line.Kind.NOTHING;
        String wanted = line.source().kind() == TypedStatement.Kind.VARIABLE
                ? line.source().names().getFirst()
                : variable ? text : returns ? "query" : "run";
        String name = variable || line.source().kind() == TypedStatement.Kind.VARIABLE ? wanted : wanted + 1;
        for (int number = 2; !names.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }
}
