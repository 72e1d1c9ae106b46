package dev.retort.complete;

import dev.retort.complete.java.Code;
import dev.retort.complete.java.Code.Call;
import dev.retort.complete.java.Code.Step;
import dev.retort.complete.java.CommonMethods;
import dev.retort.complete.java.JavaScope;
import dev.retort.complete.java.Signature;
import dev.retort.complete.java.Signatures;
import dev.retort.complete.sql.SqlAtCursor;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.text.WordLists;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The parameters of the call that is open at the cursor. It answers at once, and better a moment later. */
public final class ParameterHints {
    private static final WordLists WORDS = WordLists.beside(ParameterHints.class);
    private static final int LONGEST_LINE = 4_000;
    private static final String DSL = "org.jooq.impl.DSL";
    private static final String FIELD = "org.jooq.impl.AbstractField";
    private static final String SELECT = "org.jooq.impl.SelectImpl";
    private static final String SESSION = "dev.retort.Session";
    private static final String QUERY = "dev.retort.Query";
    /** The classes that implement what calls of these names begin. */
    private static final Map<String, String> STATEMENTS = WORDS.map("statements");

    /** Words before a bracket that are no calls. */
    private static final Set<String> NO_CALLS =
            Set.of("if", "for", "while", "switch", "catch", "try", "synchronized", "return", "new");

    private static final Set<String> OF_RETORT = Set.of("str", "explain");
    /** Methods of a column that make a condition of it. */
    private static final Set<String> MAKE_CONDITION = WORDS.set("make a condition");

    private final Suggestions suggestions;
    private final Signatures signatures = new Signatures(this::changed);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> compiled = new ConcurrentHashMap<>();

    public ParameterHints(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Calls a listener, from some thread, whenever there may be more to say than before. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /**
     * The hint for this place in a line; empty where no call is open, nothing is known of it yet,
     * or the line is an empty one that continues an earlier.
     */
    public Optional<ParameterHint> at(String line, int cursor) {
        boolean begun = !line.substring(line.lastIndexOf('\n', cursor - 1) + 1).isBlank();
        if (!begun || line.length() > LONGEST_LINE || WordAtCursor.isCommand(line) || SqlAtCursor.isStatement(line)) {
            return Optional.empty();
        }
        Code code = Code.of(line, WordAtCursor.start(line, cursor));
        List<Call> open = code.openCalls();
        if (open.isEmpty() || NO_CALLS.contains(code.name(open.getFirst()))) {
            return Optional.empty();
        }
        Call call = open.getFirst();
        JavaScope scope = suggestions.scope();
        String name = code.name(call);
        int argument = code.argumentAtCursor(call);
        Optional<String> owner = owner(code, call, scope).filter(type -> !signatures.lacks(type, name));
        if (owner.isEmpty()) {
            return ofCompiler(line, code, call, argument);
        }
        return hint(name, signatures.of(owner.get(), name), argument, subject(code, call, scope));
    }

    private static Map<String, String> subject(Code code, Call call, JavaScope scope) {
        Optional<Column> column = scope.columnOf(code.receiver(call));
        return column.map(known -> Map.of("T", known.javaType(), "T[]", known.javaType() + "[]"))
                .orElse(Map.of());
    }

    private static Optional<ParameterHint> hint(
            String name, List<Signature> forms, int argument, Map<String, String> variables) {
        return forms.stream()
                .filter(form -> form.takes(argument))
                .findFirst()
                .or(() -> forms.stream().findFirst())
                .map(form -> new ParameterHint(
                        name,
                        form.parameters().stream()
                                .map(parameter -> parameter.text(variables))
                                .toList(),
                        Math.min(argument, form.parameters().size() - 1),
                        forms.size() - 1));
    }

    /** The class that has the method which is called, as far as the look of the line tells. */
    private static Optional<String> owner(Code code, Call call, JavaScope scope) {
        String name = code.name(call);
        if (!code.hasReceiver(call)) {
            return Optional.of(
                    name.equals("query") ? SESSION : OF_RETORT.contains(name) ? "dev.retort.eval.scope.InScope" : DSL);
        }
        List<Step> steps = code.receiver(call);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Step first = steps.getFirst();
        if (scope.tableOf(steps).isPresent()) {
            return Optional.of("org.jooq.impl.AbstractTable");
        }
        if (scope.columnOf(steps).isPresent()) {
            return Optional.of(FIELD);
        }
        if (first.call()) {
            return Optional.of(ofCall(first.name(), steps.getLast().name()));
        }
        return switch (first.name()) {
            case "session" -> Optional.of(steps.size() == 1 ? SESSION : QUERY);
            case "db" ->
                Optional.of(
                        steps.size() == 1
                                ? "org.jooq.impl.DefaultDSLContext"
                                : ofCall(steps.get(1).name(), ""));
            case "DSL" -> Optional.of(DSL);
            default ->
                scope.startsWithColumn(steps)
                        ? Optional.of(ofColumn(steps.getLast().name()))
                        : Optional.empty();
        };
    }

    private static String ofCall(String first, String last) {
        return CommonMethods.isStatement(first) ? STATEMENTS.getOrDefault(first, SELECT) : ofColumn(last);
    }

    private static String ofColumn(String last) {
        return MAKE_CONDITION.contains(last) ? "org.jooq.impl.AbstractCondition" : FIELD;
    }

    /** What the compiler says, which is asked once for each place. */
    private Optional<ParameterHint> ofCompiler(String line, Code code, Call call, int argument) {
        String upTo = line.substring(0, code.tokens().get(call.open()).end());
        List<String> known = compiled.get(upTo);
        if (known == null) {
            compiled.put(upTo, List.of());
            suggestions.signatures(upTo, found -> {
                compiled.put(upTo, found);
                if (!found.isEmpty()) {
                    changed();
                }
            });
            return Optional.empty();
        }
        List<Signature> forms = known.stream().map(ParameterHints::parsed).toList();
        return hint(code.name(call), forms, argument, Map.of());
    }

    /** Forgets what the compiler said, since a line was evaluated. */
    public void refresh() {
        compiled.clear();
    }

    private static Signature parsed(String signature) {
        int open = signature.indexOf('(');
        int close = signature.lastIndexOf(')');
        String inside = open < 0 || close < open ? "" : signature.substring(open + 1, close);
        List<Signature.Parameter> parameters = inside.isBlank()
                ? List.of()
                : Arrays.stream(inside.replaceAll("<[^()]*>", "").split(","))
                        .map(String::strip)
                        .map(parameter -> new Signature.Parameter(parameter, ""))
                        .toList();
        return new Signature(parameters, inside.contains("..."));
    }
}
