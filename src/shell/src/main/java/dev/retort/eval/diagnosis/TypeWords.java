package dev.retort.eval.diagnosis;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Types as the user calls them. */
public final class TypeWords {

    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[\\p{Ll}_][\\p{L}\\p{N}_]*\\.)+(?=\\p{Lu})");
    private static final Pattern WRAPPER =
            Pattern.compile(" in class (REPL\\.)?\\$JShell\\$\\w+(?![\\w.])|(REPL\\.)?\\$JShell\\$\\w+\\.");
    private static final Pattern CAPTURE = Pattern.compile("capture#\\d+ of ");

    private final Trial trial;

    TypeWords(Trial trial) {
        this.trial = trial;
    }

    /** A mistake that a tree of the source is. */
    Mistake mistake(Tree tree, String sentence, Optional<String> hint) {
        return new Mistake(sentence, trial.start(tree), trial.end(tree), hint);
    }

    Mistake mistake(Tree tree, String sentence, String hint) {
        return mistake(tree, sentence, Optional.of(hint));
    }

    /** Whether an expression within the tree of a path is of a type. */
    boolean isA(Tree expression, TreePath path, String wanted) {
        return trial.type(new TreePath(path, expression))
                .filter(found -> isA(found, wanted))
                .isPresent();
    }

    /** Without packages and captures. */
    public static String shortened(String text) {
        String plain = CAPTURE.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("");
        return QUALIFIER.matcher(plain).replaceAll("").replaceAll(",(?=\\S)", ", ");
    }

    String name(TypeMirror type) {
        return shortened(type.toString());
    }

    String withArticle(TypeMirror type) {
        if (type.getKind() == TypeKind.NULL) {
            return "null";
        }
        Optional<String> role = role(type);
        if (role.isPresent()) {
            return role.get();
        }
        String name = name(type);
        return (isVowel(name) ? "an " : "a ") + name;
    }

    /** What a type of jOOQ's means in a query. */
    Optional<String> role(TypeMirror type) {
        if (isA(type, "org.jooq.Condition")) {
            return Optional.of("a condition");
        }
        Optional<TypeMirror> column = argumentOf(type, "org.jooq.Field");
        if (column.isPresent()) {
            boolean plain = column.get().getKind() == TypeKind.DECLARED;
            return Optional.of(plain ? "a column of " + name(column.get()) : "a column");
        }
        if (isA(type, "org.jooq.TableLike")) {
            return Optional.of(isA(type, "org.jooq.Select") ? "a query" : "a table");
        }
        if (isA(type, "org.jooq.SelectFieldOrAsterisk")
                || isA(type, "org.jooq.OrderField")
                || isA(type, "org.jooq.GroupField")) {
            return Optional.of("a column");
        }
        return Optional.empty();
    }

    private static boolean isVowel(String name) {
        return !name.isEmpty() && "AEIOaeio".indexOf(name.charAt(0)) >= 0;
    }

    boolean isA(TypeMirror type, String wanted) {
        return supertype(type, wanted).isPresent();
    }

    /** The first type argument that a type gives to one of its supertypes. */
    Optional<TypeMirror> argumentOf(TypeMirror type, String supertype) {
        return supertype(type, supertype)
                .filter(found -> !found.getTypeArguments().isEmpty())
                .map(found -> found.getTypeArguments().getFirst());
    }

    private Optional<DeclaredType> supertype(TypeMirror type, String wanted) {
        Deque<TypeMirror> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            TypeMirror next = open.remove();
            if (next instanceof DeclaredType declared && next.getKind() == TypeKind.DECLARED) {
                if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted)) {
                    return Optional.of(declared);
                }
                open.addAll(trial.types().directSupertypes(next));
            }
        }
        return Optional.empty();
    }
}
