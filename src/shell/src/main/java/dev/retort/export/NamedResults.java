package dev.retort.export;

import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Token;
import dev.retort.eval.text.TypedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lines in which the results that later lines call {@code it} and {@code $1} are variables, as an application has them. */
final class NamedResults {
    private static final String LAST = "it";

    private final List<Line> lines;
    private final Function<String, Optional<String>> sqlAsJava;
    private final Set<Integer> used = new TreeSet<>();

    private NamedResults(List<Line> lines, Function<String, Optional<String>> sqlAsJava) {
        this.lines = lines;
        this.sqlAsJava = sqlAsJava;
    }

    /**
     * The lines with those variables.
     *
     * @param sqlAsJava a line of Java that does the same as a statement of SQL, where there is one
     */
    static List<Line> in(List<Line> lines, Function<String, Optional<String>> sqlAsJava) {
        return new NamedResults(lines, sqlAsJava).named();
    }

    private List<Line> named() {
        List<Line> renamed =
                IntStream.range(0, lines.size()).mapToObj(this::renamed).toList();
        List<Line> named = new ArrayList<>();
        for (Line line : renamed) {
            named.add(line);
            if (used.contains(line.number())) {
                named.add(variable(line));
            }
        }
        return named;
    }

    private Line renamed(int index) {
        Line line = lines.get(index);
        if (line.kind() == Line.Kind.SQL) {
            return line;
        }
        String text = line.source().text();
        List<Token> tokens = Tokens.of(text).list();
        StringBuilder code = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int number = SessionLines.isBare(tokens, i) ? number(token.text(), index) : 0;
            if (number > 0) {
                used.add(number);
                code.append(text, copied, token.start()).append(variable(number));
                copied = token.end();
            }
        }
        code.append(text.substring(copied));
        TypedStatement source = new TypedStatement(
                code.toString(), line.source().kind(), line.source().names());
        return new Line(source, line.type(), line.kind(), line.number());
    }

    /** The number of the result that a name means within a line; 0 where it means none that is known. */
    private int number(String name, int index) {
        boolean last = name.equals(LAST);
        if (!last && !name.matches("\\$[1-9]\\d{0,8}")) {
            return 0;
        }
        List<Line> before = lines.subList(0, index);
        boolean declared = lines.subList(0, index + 1).stream()
                .anyMatch(line -> line.source().kind() == TypedStatement.Kind.VARIABLE
                        && line.source().names().contains(name));
        return declared
                ? 0
                : before.stream()
                        .mapToInt(Line::number)
                        .filter(number -> number > 0 && (last || name.equals("$" + number)))
                        .reduce(0, (_, later) -> later);
    }

    private static String variable(int number) {
        return "result" + number;
    }

    private Line variable(Line line) {
        String text = line.source().text().strip().replaceFirst("\\s*;$", "");
        String value = switch (line.kind()) {
            case ROWS -> fetched(text);
            case TABLE -> "db.fetch(" + text + ")";
            case SESSION_QUERY -> text + ".all()";
            case SQL ->
                sqlAsJava
                        .apply(text)
                        .map(java -> fetched(java.strip().replaceFirst("\\s*;$", "")))
                        .orElseGet(() -> "db.fetch(" + JavaText.literal(text) + ")");
            case VALUE, NOTHING -> text;
        };
        String name = variable(line.number());
        TypedStatement source =
                new TypedStatement("var " + name + " = " + value + ";", TypedStatement.Kind.VARIABLE, List.of(name));
        return new Line(source, line.type(), Line.Kind.NOTHING, 0);
    }

    private static String fetched(String query) {
        return JavaText.isChain(query) ? query + ".fetch()" : "db.fetch(" + query + ")";
    }
}
