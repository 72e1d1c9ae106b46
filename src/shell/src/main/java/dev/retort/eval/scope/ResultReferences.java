package dev.retort.eval.scope;

import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.run.ResultHistory.Kept;
import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Kind;
import dev.retort.eval.text.Tokens.Token;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * The names {@code it}, {@code $1}, {@code $2} … in a typed line. The compiler is given an expression in the place of each,
 * since a variable of JShell's would cost every line after it. A name that the line declares itself is left alone.
 */
public final class ResultReferences {
    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "throw", "case", "else", "assert", "yield", "do", "instanceof", "in");

    private final JShell shell;
    private final Supplier<ResultHistory> values;
    private final Map<Kept, String> types = Collections.synchronizedMap(new WeakHashMap<>());

    public ResultReferences(JShell shell, Supplier<ResultHistory> values) {
        this.shell = shell;
        this.values = values;
    }

    /** The source as the compiler is to have it. */
    public Rewritten in(String source) {
        return in(source, -1);
    }

    /** The source to be completed at the cursor, where a name may still be unfinished. */
    public Rewritten in(String source, int cursor) {
        Tokens tokens = Tokens.of(source);
        List<Token> names = free(tokens);
        if (names.isEmpty()) {
            return Rewritten.unchanged(source);
        }
        Map<String, String> expressions = new HashMap<>();
        List<Rewritten.Part> parts = new ArrayList<>();
        for (Token name : names) {
            String expression = expressions.computeIfAbsent(name.text(), this::expression);
            if (!expression.isEmpty() && name.end() != cursor) {
                parts.add(new Rewritten.Part(name.start(), name.end(), expression));
            }
        }
        return Rewritten.of(source, parts);
    }

    /** What is wrong with the use of a name; empty where nothing is. */
    public Optional<Mistake> misuse(String source) {
        Tokens tokens = Tokens.of(source);
        List<Token> names = free(tokens);
        for (Token name : names) {
            if (isAssigned(tokens.list(), tokens.list().indexOf(name))) {
                return Optional.of(new Mistake(
                        "\"" + name.text() + "\" is a result, and cannot be given another value",
                        name.start(),
                        name.end(),
                        Optional.of("declare a variable: var x = …")));
            }
        }
        Optional<Token> last =
                names.stream().filter(name -> name.is(ResultHistory.LAST)).findFirst();
        return last.filter(_ -> isDeclaration(source))
                .map(name -> new Mistake(
                        "\"it\" is another value after each line, so no method or class can use it",
                        name.start(),
                        name.end(),
                        Optional.of("give the value a name first: var rows = it")));
    }

    private boolean isDeclaration(String source) {
        return shell.sourceCodeAnalysis().sourceToSnippets(source).stream()
                .anyMatch(snippet -> snippet instanceof MethodSnippet || snippet instanceof TypeDeclSnippet);
    }

    /** The uses of names that the text does not declare itself, nor the user did. */
    private List<Token> free(Tokens tokens) {
        List<Token> list = tokens.list();
        List<Token> names = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Token token = list.get(i);
            boolean qualified = i > 0 && list.get(i - 1).is(".");
            if (token.kind() != Kind.WORD || qualified || !ResultHistory.isName(token.text()) || is(list, i + 1, "(")) {
                continue;
            }
            if (isDeclared(list, i)) {
                declared.add(token.text());
            }
            names.add(token);
        }
        if (!names.isEmpty()) {
            shell.variables().map(VarSnippet::name).forEach(declared::add);
        }
        return names.stream().filter(name -> !declared.contains(name.text())).toList();
    }

    private static boolean is(List<Token> list, int at, String text) {
        return at >= 0 && at < list.size() && list.get(at).is(text);
    }

    private static boolean isArrow(List<Token> list, int at) {
        return is(list, at, "-") && is(list, at + 1, ">");
    }

    /** Whether a name is where it is declared: after a type, or as the parameter of a lambda. */
    private static boolean isDeclared(List<Token> list, int at) {
        if (isArrow(list, at + 1)) {
            return true;
        }
        if (at > 0) {
            Token before = list.get(at - 1);
            boolean afterType = (before.kind() == Kind.WORD && !BEFORE_EXPRESSION.contains(before.text()))
                    || (before.is("]") && !is(list, at - 2, ")"));
            boolean afterArguments = before.is(">")
                    && !isArrow(list, at - 2)
                    && (is(list, at + 1, ":") || (is(list, at + 1, "=") && !is(list, at + 2, "=")));
            if (afterType || afterArguments) {
                return true;
            }
        }
        int close = at + 1;
        while (is(list, close, ",") || (close < list.size() && list.get(close).kind() == Kind.WORD)) {
            close++;
        }
        return is(list, close, ")") && isArrow(list, close + 1);
    }

    private static boolean isAssigned(List<Token> list, int at) {
        boolean plain = is(list, at + 1, "=") && !is(list, at + 2, "=");
        boolean compound = at + 2 < list.size()
                && Set.of("+", "-", "*", "/", "%", "&", "|", "^")
                        .contains(list.get(at + 1).text())
                && is(list, at + 2, "=");
        boolean counted = (is(list, at + 1, "+")
                        && is(list, at + 2, "+")
                        && list.get(at + 1).end() == list.get(at + 2).start())
                || (is(list, at + 1, "-") && is(list, at + 2, "-"));
        return plain || compound || (counted && at + 3 >= list.size() - 1);
    }

    private String expression(String name) {
        return values.get()
                .named(name)
                .map(kept -> "((" + type(kept) + ") " + InScope.KEPT + "(" + kept.number() + "/*" + name + "*/))")
                .orElse("");
    }

    /** The static type of the last value. */
    public Optional<String> typeOfLast() {
        return values.get().named(ResultHistory.LAST).map(this::type);
    }

    /** The static type of a value, or the nearest to it that can be written. */
    private String type(Kept kept) {
        return types.computeIfAbsent(kept, this::writable);
    }

    private String writable(Kept kept) {
        Object value;
        try {
            value = kept.value().get();
        } catch (RuntimeException gone) {
            return "Object";
        }
        for (String type : qualified(kept.type(), value)) {
            Optional<String> found = kept.rows()
                    ? analyzed(InScope.ROWS + "((" + type + ") null)")
                    : analyzed("((" + type + ") " + InScope.KEPT + "(1))").map(_ -> type);
            if (found.isPresent()) {
                return found.flatMap(this::checked).orElse("Object");
            }
        }
        return fallback(value).stream()
                .flatMap(type -> checked(type).stream())
                .findFirst()
                .orElse("Object");
    }

    /** A type that the compiler takes when it is written. */
    private Optional<String> checked(String type) {
        return List.of(type, jooq(type)).stream()
                .filter(written ->
                        analyzed("((" + written + ") " + InScope.KEPT + "(1))").isPresent())
                .findFirst();
    }

    private static String jooq(String type) {
        return type.replaceAll("(?<![\\w.$])Record(?![\\w.$])", "org.jooq.Record");
    }

    private static List<String> qualified(String type, @Nullable Object value) {
        Set<String> ways = new LinkedHashSet<>();
        String simpleName = type.replaceAll("<.*", "");
        // A class of the schema may have the name, too.
        typesOf(value).stream()
                .filter(known -> known.getSimpleName().equals(simpleName) && known.getCanonicalName() != null)
                .map(known -> known.getPackageName() + "." + type)
                .forEach(ways::add);
        ways.add(type);
        ways.add(jooq(type));
        return List.copyOf(ways);
    }

    /** The classes and interfaces that a value is of, the nearest first. */
    private static Set<Class<?>> typesOf(@Nullable Object value) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> type = value == null ? null : value.getClass(); type != null; type = type.getSuperclass()) {
            types.add(type);
        }
        Deque<Class<?>> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            for (Class<?> parent : open.remove().getInterfaces()) {
                if (types.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return types;
    }

    private Optional<String> analyzed(String expression) {
        return Optional.ofNullable(shell.sourceCodeAnalysis().analyzeType(expression, expression.length()));
    }

    /** The types of a value that can be written, the nearest first. */
    private static List<String> fallback(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof org.jooq.Result<?>) {
            return List.of("org.jooq.Result<? extends org.jooq.Record>");
        }
        return typesOf(value).stream()
                .filter(type -> type != Object.class)
                .filter(type -> Modifier.isPublic(type.getModifiers()) && type.getCanonicalName() != null)
                .map(ResultReferences::written)
                .toList();
    }

    private static String written(Class<?> type) {
        int parameters = type.getTypeParameters().length;
        return type.getCanonicalName()
                + (parameters == 0
                        ? ""
                        : Collections.nCopies(parameters, "?").stream().collect(Collectors.joining(", ", "<", ">")));
    }
}
