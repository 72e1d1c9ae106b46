package dev.retort.eval.diagnosis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.retort.RetortException;
import dev.retort.compile.Trial;
import dev.retort.eval.scope.InScope;
import dev.retort.eval.text.Mistake;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Names that nothing has. */
record UnknownNames(Trial trial, NamesInScope names, TypeWords words) {

    Optional<Mistake> explain(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ImportTree imported) {
                return packageAlone(imported);
            }
        }
        return switch (path.getLeaf()) {
            case IdentifierTree identifier -> Optional.of(identifier(identifier, path));
            case MemberSelectTree select -> member(select, path);
            case MethodInvocationTree call -> explain(new TreePath(path, call.getMethodSelect()));
            case NewClassTree creation -> explain(new TreePath(path, creation.getIdentifier()));
            default -> Optional.empty();
        };
    }

    /** {@code import java.util}, of a package instead of what is in it. */
    private Optional<Mistake> packageAlone(ImportTree imported) {
        String name = trial.text(imported.getQualifiedIdentifier());
        String last = name.substring(name.lastIndexOf('.') + 1);
        return imported.isStatic() || last.isEmpty() || !Character.isLowerCase(last.codePointAt(0))
                ? Optional.empty()
                : Optional.of(words.mistake(
                        imported.getQualifiedIdentifier(),
                        "this is no class that could be imported",
                        Optional.of("write import " + name + ".* for all classes of a package")));
    }

    private Mistake identifier(IdentifierTree identifier, TreePath path) {
        String name = identifier.getName().toString();
        Tree parent = path.getParentPath().getLeaf();
        if (isCalled(identifier, parent)) {
            return function(identifier, name, path);
        }
        if (isType(identifier, parent)) {
            return type(identifier, name);
        }
        Optional<RetortException> notKept = names.whyNotKept(name);
        if (notKept.isPresent()) {
            return words.mistake(
                    identifier, notKept.get().message(), notKept.get().hint());
        }
        if (parent instanceof AssignmentTree assignment
                && assignment.getVariable().equals(identifier)) {
            Optional<Mistake> argument =
                    new NamedArguments(trial, names, words).explain(assignment, path.getParentPath());
            if (argument.isPresent()) {
                return argument.get();
            }
            return words.mistake(
                    identifier,
                    "no variable \"" + name + "\"",
                    names.closestVariable(name)
                            .map(UnknownNames::didYouMean)
                            .or(() -> Optional.of("declare it: var " + name + " = …")));
        }
        Optional<String> imported = names.importable(name);
        if (imported.isPresent()) {
            return words.mistake(identifier, "no class \"" + name + "\" is imported", importOf(imported.get()));
        }
        Optional<String> function = names.closestFunction(name).filter(found -> found.equalsIgnoreCase(name));
        return words.mistake(
                identifier,
                "no table or variable \"" + name + "\"",
                Habits.ofValue(name)
                        .or(() -> names.closestValue(name).map(UnknownNames::didYouMean))
                        .or(() -> function.map(found -> "a function is called: " + found + "(…)")));
    }

    private String arguments(TreePath path) {
        return path.getParentPath().getLeaf() instanceof MethodInvocationTree call
                ? call.getArguments().stream().map(trial::text).collect(Collectors.joining(", "))
                : "";
    }

    private Mistake function(IdentifierTree identifier, String name, TreePath path) {
        String sentence = "no method \"" + name + "\"";
        if (names.isTable(name)) {
            return words.mistake(identifier, sentence, Optional.of(name + " is a table: write it without parentheses"));
        }
        if (NamesInScope.isOfContext(name)) {
            return words.mistake(identifier, sentence, Optional.of("write db." + name + "(…)"));
        }
        return words.mistake(
                identifier,
                sentence,
                Habits.ofFunction(name, arguments(path))
                        .or(() -> names.closestFunction(name).map(UnknownNames::didYouMean)));
    }

    private Mistake type(IdentifierTree identifier, String name) {
        return names.importable(name)
                .map(found -> words.mistake(identifier, "no class \"" + name + "\" is imported", importOf(found)))
                .orElseGet(() -> words.mistake(
                        identifier,
                        "no class \"" + name + "\"",
                        names.closestType(name).map(UnknownNames::didYouMean)));
    }

    private static Optional<String> importOf(String type) {
        return Optional.of("type this first: import " + type);
    }

    private static boolean isCalled(ExpressionTree tree, Tree parent) {
        return parent instanceof MethodInvocationTree call
                && call.getMethodSelect().equals(tree);
    }

    private static boolean isType(Tree tree, Tree parent) {
        return switch (parent) {
            case VariableTree variable -> tree.equals(variable.getType());
            case NewClassTree creation -> creation.getIdentifier().equals(tree);
            case com.sun.source.tree.ParameterizedTypeTree _, com.sun.source.tree.ArrayTypeTree _ -> true;
            case com.sun.source.tree.MethodTree method -> tree.equals(method.getReturnType());
            case com.sun.source.tree.TypeCastTree cast -> cast.getType().equals(tree);
            case com.sun.source.tree.ClassTree _ -> true;
            default -> false;
        };
    }

    private Optional<Mistake> member(MemberSelectTree select, TreePath path) {
        String name = select.getIdentifier().toString();
        TreePath sitePath = new TreePath(path, select.getExpression());
        TypeMirror site = trial.type(sitePath).orElse(null);
        if (site == null || site.getKind() == TypeKind.PACKAGE || site.getKind() == TypeKind.ERROR) {
            return select.getExpression() instanceof IdentifierTree root
                    ? Optional.of(identifier(root, sitePath))
                    : explain(sitePath);
        }
        boolean called = isCalled(select, path.getParentPath().getLeaf());
        if (!(site instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.of(member(select, words.withArticle(site) + " has no \"" + name + "\"", Optional.empty()));
        }
        Optional<String> namesake = namesake(select, element, name);
        if (called && namesake.isPresent()) {
            return Optional.of(member(
                    select, element.getQualifiedName() + " has no method \"" + name + "\"", importOf(namesake.get())));
        }
        boolean ofTable = words.isA(site, "org.jooq.Table");
        Set<String> candidates = members(trial, element, called);
        String receiver = trial.text(select.getExpression());
        boolean shortReceiver = receiver.length() <= 30 && select.getExpression() instanceof IdentifierTree;
        Optional<String> hint = new Habits(trial, names, words)
                .ofMember(select, declared, path.getParentPath().getLeaf())
                .or(() -> called ? earlier(select, sitePath, name) : Optional.empty())
                .or(() -> Habits.ofMethod(name)
                        .filter(candidates::contains)
                        .or(() -> NamesInScope.preferringCase(name, candidates))
                        .map(found -> "did you mean " + (shortReceiver ? receiver + "." : ".") + found
                                + (called ? "(…)" : "") + "?"))
                .or(() -> called ? Optional.empty() : asMethod(element, name));
        if (called && isKept(select.getExpression()) && words.isA(site, "java.util.List")) {
            hint = Optional.of("it is the rows that were shown: it.get(0), it.size(), for (var row : it) {…};"
                    + " a condition belongs into the query");
        }
        return Optional.of(member(select, sentence(element, site, name, called, ofTable), hint));
    }

    /** Whether it is the value of an earlier line, in the form that the compiler has. */
    private boolean isKept(ExpressionTree receiver) {
        return trial.text(receiver).contains(InScope.KEPT + "(") && receiver instanceof ParenthesizedTree;
    }

    /** Another class of the same simple name that has the method: {@code Path.of(…)}. */
    private Optional<String> namesake(MemberSelectTree select, TypeElement type, String method) {
        return type.getSimpleName().contentEquals(trial.text(select.getExpression()))
                ? names.importable(type.getSimpleName().toString()).filter(found -> names.hasStatic(found, method))
                : Optional.empty();
    }

    private String sentence(TypeElement element, TypeMirror site, String name, boolean called, boolean ofTable) {
        if (called) {
            String subject = ofTable
                    ? "a table"
                    : words.isA(site, "org.jooq.Field")
                            ? "a column"
                            : element.getSimpleName().toString();
            return subject + " has no method \"" + name + "\"";
        }
        if (ofTable) {
            String column = name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
            return "no column \"" + column + "\" in table " + tableName(element);
        }
        return words.withArticle(site) + " has no \"" + name + "\"";
    }

    /** The name in the database; the class of a path has none of its own, but the table's that it leads to. */
    private String tableName(TypeElement element) {
        return names.sqlName(element.getQualifiedName().toString())
                .or(() -> element.getSuperclass() instanceof DeclaredType parent
                                && parent.asElement() instanceof TypeElement type
                        ? names.sqlName(type.getQualifiedName().toString())
                        : Optional.empty())
                .orElseGet(() -> element.getSimpleName().toString());
    }

    /** The names of a class's public methods or fields, without those of jOOQ's query object model. */
    static Set<String> members(Trial trial, TypeElement type, boolean methods) {
        Set<String> found = new TreeSet<>();
        for (Element member : trial.elements().getAllMembers(type)) {
            boolean wanted = methods
                    ? member.getKind() == ElementKind.METHOD
                    : member.getKind().isField();
            // jOOQ's query object model is not what people mean who write queries.
            boolean model = member.getSimpleName().toString().startsWith("$");
            if (wanted && !model && member.getModifiers().contains(Modifier.PUBLIC)) {
                found.add(member.getSimpleName().toString());
            }
        }
        return found;
    }

    private Optional<String> asMethod(TypeElement type, String name) {
        return NamesInScope.preferringCase(name, members(trial, type, true))
                .map(found -> "did you mean ." + found + "(…)?");
    }

    /** A method that belongs further to the front of a chain: {@code .fetch().where(…)}. */
    private Optional<String> earlier(MemberSelectTree select, TreePath sitePath, String name) {
        ExpressionTree receiver = select.getExpression();
        TreePath at = sitePath;
        while (receiver instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree inner) {
            at = new TreePath(new TreePath(at, call.getMethodSelect()), inner.getExpression());
            Optional<TypeMirror> type = trial.type(at);
            if (type.orElse(null) instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && members(trial, element, true).contains(name)) {
                return Optional.of("put ." + name + "(…) before ." + inner.getIdentifier() + "(…)");
            }
            receiver = inner.getExpression();
        }
        return Optional.empty();
    }

    private static String didYouMean(String name) {
        return "did you mean " + name + "?";
    }

    private Mistake member(MemberSelectTree select, String sentence, Optional<String> hint) {
        int end = trial.end(select);
        return new Mistake(sentence, end - select.getIdentifier().length(), end, hint);
    }
}
