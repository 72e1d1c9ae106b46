package dev.retort.eval.diagnosis;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.retort.compile.Trial;
import dev.retort.text.WordLists;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The habits of those who are used to SQLAlchemy, Python or SQL, and how each is said here. */
record Habits(Trial trial, NamesInScope names, TypeWords words) {
    private static final WordLists WORDS = WordLists.beside(Habits.class);
    private static final Map<String, String> VALUES = WORDS.map("values");

    /** Methods, by the names that they have in SQLAlchemy. */
    private static final Map<String, String> SYNONYMS = WORDS.map("synonyms");

    private static final Map<String, String> FUNCTIONS = WORDS.sentences("functions");

    /** What is written for methods of SQLAlchemy, by the types in which people look for them, the narrower ones first. */
    private static final Map<String, Map<String, String>> BY_TYPE =
            byType("dev.retort.Related", "dev.retort.Query", "dev.retort.Session", "org.jooq.Field");

    private static final Pattern UNDERSCORE = Pattern.compile("_([\\p{L}\\d])");

    private static final Pattern QUERY = Pattern.compile("(session\\.)?query\\(");

    /** What getters of columns begin with, and those of relations do not. */
    private static final String GET = "get";

    private static final Set<String> PRINTING = Set.of("print", "println", "puts", "echo", "printf");

    private static final Set<String> SIZES = Set.of("length", "size", "count", "len");

    /** What a query of records has, and a table has not. */
    private static final Set<String> OF_QUERIES = WORDS.set("of queries");

    /** What joins tables in SQLAlchemy. */
    private static final Set<String> JOINS = WORDS.set("joins");

    private static Map<String, Map<String, String>> byType(String... types) {
        Map<String, Map<String, String>> byType = new LinkedHashMap<>();
        for (String type : types) {
            byType.put(type, WORDS.sentences("habits of " + type));
        }
        return byType;
    }

    /** What a method of SQLAlchemy is called here: {@code first_or_404} is {@code firstOr404}, and {@code filter_by} is {@code where}. */
    static Optional<String> ofMethod(String name) {
        if (SYNONYMS.containsKey(name)) {
            return Optional.ofNullable(SYNONYMS.get(name));
        }
        return name.contains("_")
                ? Optional.of(UNDERSCORE
                        .matcher(name)
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** What a word means that is a value in another language. */
    static Optional<String> ofValue(String name) {
        return Optional.ofNullable(VALUES.get(name)).map(value -> "write " + value);
    }

    private static boolean isQuery(String value) {
        return QUERY.matcher(value).lookingAt() && !value.endsWith(".all()");
    }

    /** What is written for a function of another language. */
    static Optional<String> ofFunction(String name, String arguments) {
        if (PRINTING.contains(name)) {
            return Optional.of(
                    "write System.out.println(" + arguments + "), or the value alone: a line shows its value");
        }
        if (name.equals("len")) {
            return Optional.of("write " + arguments + (isQuery(arguments) ? ".count()" : ".size()"));
        }
        if (FUNCTIONS.containsKey(name)) {
            return Optional.ofNullable(FUNCTIONS.get(name));
        }
        return Set.of("desc", "asc").contains(name.toLowerCase(Locale.ROOT)) && !arguments.isEmpty()
                ? Optional.of("write " + arguments + "." + name.toLowerCase(Locale.ROOT) + "()")
                : Optional.empty();
    }

    /** What is written for a member that a value does not have. */
    Optional<String> ofMember(MemberSelectTree select, DeclaredType site, Tree parent) {
        String name = select.getIdentifier().toString();
        String receiver = trial.text(select.getExpression());
        boolean called = parent instanceof MethodInvocationTree invocation
                && invocation.getMethodSelect().equals(select);
        String parentheses = called ? parentheses((MethodInvocationTree) parent) : "";
        String call = name + parentheses;
        Optional<TypeMirror> optional = words.argumentOf(site, "java.util.Optional");
        if (optional.isPresent()) {
            return optional.flatMap(held -> member(held, name, called, parentheses))
                    .map(found -> "there may be none: write " + shortened(receiver) + ".orElseThrow()." + found);
        }
        if (words.isA(site, "org.jooq.DSLContext") && Set.of("session", "query").contains(name)) {
            return Optional.of("write " + call + ": it is in scope by itself");
        }
        Optional<String> written = BY_TYPE.entrySet().stream()
                .filter(habits -> words.isA(site, habits.getKey()))
                .flatMap(habits -> Optional.ofNullable(habits.getValue().get(name)).stream())
                .findFirst();
        if (written.isPresent()) {
            return written;
        }
        if (called && words.isA(site, "dev.retort.Query") && JOINS.contains(name)) {
            return Optional.of("a relation is the join: where(…) and orderBy(…) take its columns, as in"
                    + " TABLE.relation().COLUMN");
        }
        if (words.isA(site, "java.util.Collection") && SIZES.contains(name)) {
            return Optional.of("write " + shortened(receiver) + ".size()");
        }
        if (name.equals("query") && words.isA(site, "dev.retort.Page")) {
            return Optional.of("a page does not give its query: keep that in a variable, and page it again");
        }
        if (name.equals("query") && !called) {
            return (names.isTable(receiver) ? Optional.of(receiver) : names.closestTable(receiver))
                    .map(table -> "write query(" + table + ")");
        }
        if (called && words.isA(site, "org.jooq.Table") && OF_QUERIES.contains(name)) {
            String method = ofMethod(name).orElse(name);
            return names.isTable(receiver)
                    ? Optional.of("write query(" + receiver + ")." + method + parentheses)
                    : Optional.of("begin with query(TABLE), which has ." + method + parentheses);
        }
        return words.isA(site, "org.jooq.Record") && (!called || name.startsWith(GET))
                ? getter(site, called ? name.substring(GET.length()) : name).map(found -> "write ." + found)
                : Optional.empty();
    }

    /** A member of the value that an Optional holds, as it is to be written. */
    private Optional<String> member(TypeMirror held, String name, boolean called, String parentheses) {
        if (!(held instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement type)) {
            return Optional.empty();
        }
        if (UnknownNames.members(trial, type, called).contains(name)) {
            return Optional.of(name + parentheses);
        }
        return getter(declared, called && name.startsWith(GET) ? name.substring(GET.length()) : name);
    }

    /** The getter of a property that was written as a field is in Python. */
    private Optional<String> getter(DeclaredType site, String property) {
        return site.asElement() instanceof TypeElement type
                ? UnknownNames.members(trial, type, true).stream()
                        .filter(method -> method.equalsIgnoreCase("get" + property.replace("_", ""))
                                || method.equalsIgnoreCase(property))
                        .findFirst()
                        .map(method -> method + "()")
                : Optional.empty();
    }

    private static String parentheses(MethodInvocationTree call) {
        return call.getArguments().isEmpty() ? "()" : "(…)";
    }

    private static String shortened(String receiver) {
        return receiver.length() <= 40 ? receiver : "…";
    }
}
