package dev.retort.eval.diagnosis;

import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Kind;
import dev.retort.eval.text.Tokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words of Python, JavaScript and SQL in a line that does not compile, and how Java says the same. */
final class OtherLanguages {
    private static final Set<String> DECLARING = Set.of("let", "const", "val", "my", "auto");
    private static final Set<String> DEFINING = Set.of("def", "function", "fn", "func", "fun");
    private static final Set<String> ORDERS = Set.of("asc", "desc");
    private static final Set<String> COMPARISONS = Set.of("like", "ilike", "in", "between", "is", "not");
    private static final Set<String> JUNCTIONS = Set.of("and", "or");
    private static final Map<String, String> METHODS = Map.of("ilike", "likeIgnoreCase");

    private final Tokens tokens;
    private final List<Token> list;

    private OtherLanguages(Tokens tokens) {
        this.tokens = tokens;
        this.list = tokens.list();
    }

    static Optional<Mistake> find(Tokens tokens) {
        OtherLanguages words = new OtherLanguages(tokens);
        return Stream.<Function<OtherLanguages, Optional<Mistake>>>of(
                        OtherLanguages::declaration,
                        OtherLanguages::loop,
                        OtherLanguages::everything,
                        OtherLanguages::quotedName,
                        OtherLanguages::operator,
                        OtherLanguages::negation)
                .flatMap(check -> check.apply(words).stream())
                .findFirst();
    }

    /** {@code let x = 3}, {@code def f(x): …}, {@code x := 3}. */
    private Optional<Mistake> declaration() {
        if (list.size() < 3) {
            return Optional.empty();
        }
        Token first = list.getFirst();
        if (first.kind() != Kind.WORD) {
            return Optional.empty();
        }
        if (DECLARING.contains(first.text()) && list.get(1).kind() == Kind.WORD && is(2, "=")) {
            return Optional.of(Mistake.at(
                    first,
                    "a variable is declared with var",
                    "write var " + from(list.get(1).start())));
        }
        if (DEFINING.contains(first.text()) && list.get(1).kind() == Kind.WORD && is(2, "(")) {
            String name = list.get(1).text();
            return Optional.of(Mistake.at(
                    first,
                    "a method says which type it returns, and which types it takes",
                    "write for example int " + name + "(int x) { return x; }"));
        }
        boolean walrus = is(1, ":") && is(2, "=");
        return walrus
                ? Optional.of(new Mistake(
                        "a variable is declared with var",
                        list.get(1).start(),
                        list.get(2).end(),
                        Optional.of("write var " + first.text() + " = "
                                + from(list.get(2).end()))))
                : Optional.empty();
    }

    /** {@code for x in rows}. */
    private Optional<Mistake> loop() {
        if (list.isEmpty() || !list.getFirst().is("for")) {
            return Optional.empty();
        }
        boolean bracketed = is(1, "(");
        for (int i = 2; i < Math.min(5, list.size() - 1); i++) {
            if ((is(i, "in") || is(i, "of")) && list.get(i - 1).kind() == Kind.WORD) {
                return Optional.of(Mistake.at(
                        list.get(i),
                        "a loop has a colon here",
                        "write for (var " + list.get(i - 1).text() + " : " + rows(i + 1, bracketed) + ") { … }"));
            }
        }
        return bracketed && list.size() > 4 && list.get(2).kind() == Kind.WORD && is(3, ":")
                ? Optional.of(Mistake.at(
                        list.get(2),
                        "the variable of a loop is declared in it",
                        "write for (var " + list.get(2).text() + " : " + rows(4, true) + ") { … }"))
                : Optional.empty();
    }

    /** What is looped over, as far as it has a form that can be. */
    private String rows(int start, boolean bracketed) {
        int depth = bracketed ? 1 : 0;
        int end = start;
        while (end < list.size()
                && !(depth == 0 && list.get(end).is(":"))
                && !list.get(end).is("{")) {
            depth += list.get(end).is("(") ? 1 : list.get(end).is(")") ? -1 : 0;
            if (bracketed && depth == 0) {
                break;
            }
            end++;
        }
        return end == start ? "rows" : rows(between(start, end));
    }

    /** An expression whose value can be looped over: a table's rows are those of a query. */
    static String rows(String expression) {
        if (expression.matches("[\\p{Lu}][\\p{Lu}\\p{N}_]*")) {
            return "selectFrom(" + expression + ")";
        }
        boolean query = expression.matches("(?s)(?:session\\.)?query\\(.*\\)");
        return query && !expression.matches("(?s).*\\.(?:all|stream)\\(\\)") ? expression + ".all()" : expression;
    }

    /** {@code select(*)}, {@code count(*)}, {@code FILM.*}. */
    private Optional<Mistake> everything() {
        for (int i = 1; i < list.size(); i++) {
            if (!is(i, "*") || !(i + 1 == list.size() || is(i + 1, ")") || is(i + 1, ","))) {
                continue;
            }
            Token before = list.get(i - 1);
            if (before.is(".") && i > 1 && !list.getFirst().is("import")) {
                return Optional.of(Mistake.at(
                        list.get(i),
                        "all columns are a method of the table",
                        "write " + receiver(i - 2) + ".asterisk()"));
            }
            if (before.is("(") && i > 1 && list.get(i - 2).kind() == Kind.WORD) {
                String call = list.get(i - 2).text() + "()";
                return Optional.of(Mistake.at(list.get(i), "no * is needed here", "write " + call));
            }
        }
        return Optional.empty();
    }

    private Optional<Mistake> quotedName() {
        return list.stream()
                .filter(token -> token.is("`"))
                .findFirst()
                .map(token -> Mistake.at(
                        token,
                        "a name is written without quotation marks in Java",
                        "tables and columns are constants: USERS.ID"));
    }

    /** {@code TITLE like "x%"}, {@code TITLE desc}, {@code a and b}. */
    private Optional<Mistake> operator() {
        for (int i = 1; i < list.size(); i++) {
            Token token = list.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            if (token.kind() != Kind.WORD) {
                continue;
            }
            boolean ends = i + 1 == list.size() || is(i + 1, ")") || is(i + 1, ",") || is(i + 1, ";");
            if (ORDERS.contains(word) && ends && isColumn(i - 1)) {
                return Optional.of(Mistake.at(
                        token, "an order is a method of the column", "write " + receiver(i - 1) + "." + word + "()"));
            }
            if (COMPARISONS.contains(word) && !ends && isColumn(i - 1)) {
                return Optional.of(Mistake.at(
                        token, "columns are compared by a method", "write " + receiver(i - 1) + comparison(i)));
            }
            if (JUNCTIONS.contains(word) && !ends && isOperand(i - 1)) {
                return Optional.of(Mistake.at(
                        token,
                        "conditions are joined by a method",
                        "write condition." + word
                                + "(condition); each is a method of its column, as TITLE.eq(\"A\") is"));
            }
        }
        return Optional.empty();
    }

    private String comparison(int at) {
        boolean negated = is(at, "not") || is(at + 1, "not") || list.get(at).is("NOT");
        int word = is(at, "not") || list.get(at).is("NOT") ? at + 1 : at;
        String name = word < list.size() ? list.get(word).text().toLowerCase(Locale.ROOT) : "";
        if (name.equals("is")) {
            return negated ? ".isNotNull()" : ".isNull()";
        }
        String method = METHODS.getOrDefault(name, name);
        String called =
                negated ? "not" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) : method;
        int end = operandEnd(word + 1);
        if (name.equals("between")) {
            int and = end;
            String low = between(word + 1, and);
            String high = and + 1 < list.size() ? between(and + 1, operandEnd(and + 1)) : "…";
            return "." + called + "(" + low + ", " + high + ")";
        }
        return "." + called + "(" + between(word + 1, end).replaceAll("^[\\[(]|[\\])]$", "") + ")";
    }

    /** The index after an operand: before the next comma, joining word or closing parenthesis at its own depth. */
    private int operandEnd(int start) {
        int depth = 0;
        for (int i = start; i < list.size(); i++) {
            Token token = list.get(i);
            if (depth == 0 && (token.is(",") || token.is(")") || token.is(";") || JUNCTIONS.contains(token.text()))) {
                return i;
            }
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
        }
        return list.size();
    }

    /** {@code not TITLE.isNull()}. */
    private Optional<Mistake> negation() {
        for (int i = 0; i + 1 < list.size(); i++) {
            boolean begins = i == 0 || is(i - 1, "(") || is(i - 1, ",");
            if (begins && is(i, "not") && list.get(i + 1).kind() == Kind.WORD) {
                return Optional.of(Mistake.at(
                        list.get(i), "not is a function", "write not(" + between(i + 1, operandEnd(i + 1)) + ")"));
            }
        }
        return Optional.empty();
    }

    /** Whether a column's constant ends here, as {@code FILM.TITLE} does, or a call that may give one. */
    private boolean isColumn(int at) {
        Token token = list.get(at);
        return (token.is(")") && at > 1)
                || (token.kind() == Kind.WORD
                        && is(at - 1, ".")
                        && token.text().equals(token.text().toUpperCase(Locale.ROOT)));
    }

    private boolean isOperand(int at) {
        Kind kind = list.get(at).kind();
        return isColumn(at) || kind == Kind.NUMBER || kind == Kind.STRING;
    }

    /** The names and calls that end at a token, from their beginning on. */
    private String receiver(int last) {
        int first = last;
        int depth = 0;
        while (first > 0) {
            depth += list.get(first).is(")") ? 1 : list.get(first).is("(") ? -1 : 0;
            Token before = list.get(first - 1);
            boolean goesOn = depth > 0
                    || before.is(".")
                    || list.get(first).is(".")
                    || (list.get(first).is("(") && before.kind() == Kind.WORD);
            if (!goesOn) {
                break;
            }
            first--;
        }
        return between(first, last + 1);
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < list.size() && list.get(at).is(text);
    }

    private String from(int start) {
        return tokens.text().substring(start).strip().replaceFirst(";$", "");
    }

    /** The text from one token to before another. */
    private String between(int start, int end) {
        return start >= end
                ? "…"
                : tokens.text()
                        .substring(list.get(start).start(), list.get(end - 1).end());
    }
}
