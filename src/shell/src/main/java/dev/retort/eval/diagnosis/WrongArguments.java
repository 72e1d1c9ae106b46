package dev.retort.eval.diagnosis;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.retort.compile.SimpleNames;
import dev.retort.compile.Trial;
import dev.retort.eval.scope.InScope;
import dev.retort.eval.text.Mistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls whose arguments fit no method of that name. */
record WrongArguments(Trial trial, TypeWords words) {

    private static final int READABLE = 24;

    /** A method of the right name, as a member of the type that it is called on. */
    private record Candidate(ExecutableType type, boolean varargs) {

        boolean takes(int count) {
            int declared = type.getParameterTypes().size();
            return varargs ? count >= declared - 1 : count == declared;
        }

        TypeMirror parameter(int index) {
            List<? extends TypeMirror> types = type.getParameterTypes();
            boolean variable = varargs && index >= types.size() - 1;
            return variable && types.getLast() instanceof ArrayType array ? array.getComponentType() : types.get(index);
        }
    }

    Optional<Mistake> explain(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof MethodInvocationTree call
                && call.getMethodSelect().equals(path.getLeaf())) {
            return call(call, path.getParentPath());
        }
        return switch (path.getLeaf()) {
            case MethodInvocationTree call -> call(call, path);
            case NewClassTree creation -> creation(creation, path);
            default -> Optional.empty();
        };
    }

    private Optional<Mistake> call(MethodInvocationTree call, TreePath path) {
        TreePath selectPath = new TreePath(path, call.getMethodSelect());
        return switch (call.getMethodSelect()) {
            case MemberSelectTree select -> {
                TypeMirror site = trial.type(new TreePath(selectPath, select.getExpression()))
                        .orElse(null);
                yield site instanceof DeclaredType declared
                        ? explain(
                                select.getIdentifier().toString(),
                                candidates(declared, select.getIdentifier().toString(), ElementKind.METHOD),
                                call.getArguments(),
                                call,
                                path)
                        : Optional.empty();
            }
            case IdentifierTree identifier ->
                function(identifier.getName().toString())
                        .flatMap(found ->
                                explain(identifier.getName().toString(), found, call.getArguments(), call, path));
            default -> Optional.empty();
        };
    }

    private Optional<Mistake> creation(NewClassTree creation, TreePath path) {
        return trial.type(new TreePath(path, creation.getIdentifier()))
                .filter(DeclaredType.class::isInstance)
                .flatMap(type -> explain(
                        words.name(type),
                        candidates((DeclaredType) type, "<init>", ElementKind.CONSTRUCTOR),
                        creation.getArguments(),
                        creation,
                        path));
    }

    private List<Candidate> candidates(DeclaredType site, String name, ElementKind kind) {
        List<Candidate> found = new ArrayList<>();
        for (Element member : trial.elements().getAllMembers((TypeElement) site.asElement())) {
            if (member.getKind() == kind && member.getSimpleName().contentEquals(name)) {
                ExecutableElement method = (ExecutableElement) member;
                found.add(new Candidate((ExecutableType) trial.types().asMemberOf(site, method), method.isVarArgs()));
            }
        }
        return found;
    }

    private Optional<List<Candidate>> function(String name) {
        String holder = SimpleNames.functionClass(name);
        return Optional.ofNullable(trial.elements().getTypeElement(holder))
                .or(() -> Optional.ofNullable(trial.elements().getTypeElement(InScope.class.getName())))
                .map(type -> candidates((DeclaredType) type.asType(), name, ElementKind.METHOD))
                .filter(found -> !found.isEmpty());
    }

    private Optional<Mistake> explain(
            String name,
            List<Candidate> candidates,
            List<? extends ExpressionTree> arguments,
            Tree call,
            TreePath path) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> fitting = candidates.stream()
                .filter(candidate -> candidate.takes(arguments.size()))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.of(wrongNumber(name, candidates, arguments, call));
        }
        List<Optional<TypeMirror>> given = arguments.stream()
                .map(argument -> trial.type(new TreePath(path, argument)))
                .toList();
        for (int i = 0; i < arguments.size(); i++) {
            ExpressionTree argument = arguments.get(i);
            TypeMirror type = given.get(i).orElse(null);
            if (type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.NULL) {
                continue;
            }
            int index = i;
            List<Candidate> accepting = fitting.stream()
                    .filter(candidate -> accepts(bound(candidate, index, given), type))
                    .toList();
            if (accepting.isEmpty()) {
                List<TypeMirror> wanted = fitting.stream()
                        .map(candidate -> bound(candidate, index, given))
                        .toList();
                return Optional.of(wrongType(name, expected(wanted, type), argument, type, path));
            }
            fitting = accepting;
        }
        boolean ofColumn = arguments.size() == 2
                && given.getFirst()
                        .filter(type -> words.isA(type, "org.jooq.TableField"))
                        .isPresent();
        return name.equals("where") && ofColumn
                ? Optional.of(anotherTable(arguments.getFirst(), arguments.getLast()))
                : Optional.empty();
    }

    /** A query of records takes values for the columns of its own table alone; a condition may be on what a path leads to. */
    private Mistake anotherTable(ExpressionTree column, ExpressionTree value) {
        String text = trial.text(column);
        boolean isPath =
                column instanceof MemberSelectTree select && select.getExpression() instanceof MethodInvocationTree;
        String condition = value.getKind() == Tree.Kind.NULL_LITERAL ? ".isNull()" : ".eq(" + trial.text(value) + ")";
        return words.mistake(
                column,
                "where takes a value for a column of the query's own table, and this is one of another table",
                isPath ? Optional.of("write .where(" + text + condition + ")") : Optional.empty());
    }

    /** A parameter's type; a variable means what a column among the other arguments holds: {@code set(Field<T>, T)}. */
    private TypeMirror bound(Candidate candidate, int index, List<Optional<TypeMirror>> given) {
        TypeMirror parameter = candidate.parameter(index);
        if (parameter.getKind() != TypeKind.TYPEVAR) {
            return parameter;
        }
        for (int i = 0; i < given.size(); i++) {
            Optional<TypeMirror> held = given.get(i).flatMap(type -> words.argumentOf(type, "org.jooq.Field"));
            boolean same = i != index
                    && words.argumentOf(candidate.parameter(i), "org.jooq.Field")
                            .filter(argument -> trial.types().isSameType(argument, parameter))
                            .isPresent();
            if (same && held.isPresent()) {
                return held.get();
            }
        }
        return parameter;
    }

    private boolean accepts(TypeMirror parameter, TypeMirror argument) {
        if (parameter.getKind() == TypeKind.TYPEVAR) {
            return true;
        }
        if (argument.getKind() == TypeKind.VOID || !isValue(argument)) {
            return false;
        }
        TypeMirror wanted = hasVariables(parameter) ? trial.types().erasure(parameter) : parameter;
        TypeMirror given = hasVariables(parameter) ? trial.types().erasure(argument) : argument;
        return trial.types().isAssignable(given, wanted);
    }

    private static boolean isValue(TypeMirror type) {
        return type.getKind() != TypeKind.EXECUTABLE && type.getKind() != TypeKind.PACKAGE;
    }

    private static boolean hasVariables(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared ->
                declared.getTypeArguments().stream()
                        .anyMatch(argument -> argument.getKind() == TypeKind.TYPEVAR || hasVariables(argument));
            case ArrayType array -> array.getComponentType().getKind() == TypeKind.TYPEVAR;
            default -> type.getKind() == TypeKind.TYPEVAR;
        };
    }

    /** What could be there: for a part of a query other parts, for a value other values, if there are such. */
    private List<TypeMirror> expected(List<TypeMirror> types, TypeMirror given) {
        boolean part = words.isA(given, "org.jooq.QueryPart");
        Map<String, TypeMirror> expected = new LinkedHashMap<>();
        types.stream()
                .filter(type -> !words.isA(type, "java.util.Collection") && type.getKind() != TypeKind.TYPEVAR)
                .forEach(type -> expected.putIfAbsent(words.name(type), type));
        List<TypeMirror> alike = expected.values().stream()
                .filter(type -> words.isA(type, "org.jooq.QueryPart") == part)
                .filter(type ->
                        part ? words.role(type).isPresent() : !type.toString().startsWith("org.jooq."))
                .toList();
        List<TypeMirror> columns = alike.stream()
                .filter(type -> words.isA(given, "org.jooq.Field") && words.isA(type, "org.jooq.Field"))
                .toList();
        List<TypeMirror> nearest = columns.isEmpty() ? alike : columns;
        return nearest.isEmpty() ? List.copyOf(expected.values()) : nearest;
    }

    private Mistake wrongType(
            String name, List<TypeMirror> expected, ExpressionTree argument, TypeMirror type, TreePath path) {
        if (argument instanceof BinaryTree binary) {
            Optional<Mistake> operator = new WrongOperators(trial, words).explain(binary, new TreePath(path, argument));
            if (operator.isPresent()) {
                return operator.get();
            }
        }
        String text = trial.text(argument);
        String subject = text.length() > READABLE || text.contains("\n") ? "this" : text;
        String wanted =
                expected.stream().map(words::withArticle).distinct().limit(2).collect(Collectors.joining(" or "));
        return words.mistake(
                argument,
                name + " expects " + wanted + ", " + subject + " is " + words.withArticle(type),
                hint(expected, argument, type));
    }

    private Optional<String> hint(List<TypeMirror> expected, ExpressionTree argument, TypeMirror type) {
        String text = trial.text(argument);
        for (TypeMirror wanted : expected) {
            Optional<TypeMirror> column = words.argumentOf(wanted, "org.jooq.Field");
            if (words.isA(type, "org.jooq.Field")
                    && column.isPresent()
                    && column.get() instanceof DeclaredType declared
                    && isPlain(declared)) {
                return Optional.of("convert it: " + text + ".cast(" + words.name(declared) + ".class)");
            }
            if (argument instanceof LiteralTree literal) {
                Optional<String> value = Literals.as(words.name(wanted), literal.getValue(), text);
                if (value.isPresent()) {
                    return value.map(instead -> "write " + instead);
                }
                if (words.isA(wanted, "org.jooq.SelectFieldOrAsterisk")) {
                    return Optional.of("write val(" + text + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(DeclaredType type) {
        return type.getTypeArguments().isEmpty() && !type.toString().startsWith("org.jooq.");
    }

    private Mistake wrongNumber(
            String name, List<Candidate> candidates, List<? extends ExpressionTree> arguments, Tree call) {
        TreeSet<Integer> counts = new TreeSet<>();
        candidates.forEach(
                candidate -> counts.add(candidate.type.getParameterTypes().size()));
        int most = counts.getLast();
        String wanted = counts.size() == 1 ? String.valueOf(most) : counts.getFirst() + " to " + most;
        String noun = counts.size() == 1 && most == 1 ? " argument" : " arguments";
        int start = trial.end(call) - 1;
        int end = trial.end(call);
        if (arguments.size() > most) {
            start = trial.start(arguments.get(most));
            end = trial.end(arguments.getLast());
        }
        String given = arguments.isEmpty() ? "none" : String.valueOf(arguments.size());
        String takes = most == 0 ? "no arguments" : wanted + noun;
        return new Mistake(name + " takes " + takes + ", not " + given, start, end, Optional.empty());
    }
}
