package dev.retort.eval.diagnosis;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.retort.compile.CompilerError;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/** The compiler's errors, told so that they help. */
final class CompilerMistakes {

    private static final Pattern EXPECTED = Pattern.compile(".* expected");
    private static final Pattern GIVEN = Pattern.compile("^incompatible types: (?:[a-z]+\\.)*(\\w+)");
    private static final Pattern BOTH = Pattern.compile("both \\w+ (\\S+) in \\S+ and \\w+ (\\S+) in \\S+ match");
    private static final Pattern NOISE = Pattern.compile("^incompatible types: |[;:]$");

    private static final Pattern CONVERTED =
            Pattern.compile("(?:\\w+\\.)*(\\w+)(?:<.*>)? cannot be converted to (?:\\w+\\.)*\\1\\b");

    private final Trial trial;
    private final NamesInScope names;
    private final Tokens typed;
    private final TypeWords words;

    /** @param typed what the user typed */
    CompilerMistakes(Trial trial, NamesInScope names, Tokens typed) {
        this.trial = trial;
        this.names = names;
        this.typed = typed;
        this.words = new TypeWords(trial);
    }

    /** The mistakes at their places in the text; the first is the one that matters. */
    List<Mistake> all() {
        return trial.errors().stream()
                .map(this::explain)
                .sorted(Comparator.comparingInt(Mistake::start))
                .toList();
    }

    private Mistake explain(CompilerError error) {
        Optional<TreePath> path = trial.at(error.start(), error.end());
        Mistake mistake = path.flatMap(found -> explain(error, found)).orElseGet(() -> plain(error));
        return mistake.hint().isPresent()
                ? mistake
                : new Mistake(mistake.sentence(), mistake.start(), mistake.end(), namesake());
    }

    /** That a class of the schema, which the line names, has the name of another, which may be the one that is meant. */
    private Optional<String> namesake() {
        return typed.unqualifiedWords().stream()
                .flatMap(word -> names.namesakes(word.text()).stream())
                .findFirst()
                .map(both -> both.name() + " is " + both.ofSchema() + " here; the other is written in full: "
                        + both.other());
    }

    private Optional<Mistake> explain(CompilerError error, TreePath path) {
        String kind = error.code().replace("compiler.err.", "");
        if (kind.startsWith("cant.resolve") || kind.equals("doesnt.exist")) {
            return new UnknownNames(trial, names, words).explain(path);
        }
        boolean isHidden = kind.equals("report.access") || kind.equals("not.def.public.cant.access");
        if (isHidden && isMember(path.getLeaf())) {
            // What is not public is nothing that a person could use.
            return new UnknownNames(trial, names, words).explain(path);
        }
        if (kind.startsWith("cant.apply")) {
            return new WrongArguments(trial, words).explain(path);
        }
        if (kind.startsWith("operator.cant.be.applied") || kind.equals("incomparable.types")) {
            return operator(path.getLeaf(), path);
        }
        if (kind.equals("ref.ambiguous")) {
            return ambiguous(path).or(() -> twoClasses(error, path));
        }
        WrongUses uses = new WrongUses(trial, words);
        if (kind.startsWith("cant.assign.val")) {
            return uses.assigned(path);
        }
        if (kind.equals("array.req.but.found")) {
            return uses.indexed(path);
        }
        return kind.startsWith("foreach.not.applicable") ? uses.looped(path) : Optional.empty();
    }

    private static boolean isMember(Tree tree) {
        return tree instanceof MemberSelectTree
                || (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree);
    }

    private Optional<Mistake> operator(Tree tree, TreePath path) {
        if (tree instanceof BinaryTree binary) {
            return new WrongOperators(trial, words).explain(binary, path);
        }
        boolean isNegated = tree instanceof UnaryTree unary
                && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                && words.isA(unary.getExpression(), path, "org.jooq.Condition");
        return isNegated
                ? Optional.of(words.mistake(
                        tree,
                        "! negates a boolean, not a condition",
                        "write not(" + trial.text(((UnaryTree) tree).getExpression()) + ")"))
                : Optional.empty();
    }

    private Optional<Mistake> ambiguous(TreePath path) {
        if (path.getParentPath() == null
                || !(path.getParentPath().getLeaf() instanceof MethodInvocationTree call)
                || call.getArguments().stream().noneMatch(argument -> argument.getKind() == Tree.Kind.NULL_LITERAL)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        String method = select.getIdentifier().toString();
        String instead = switch (method) {
            case "eq", "equal", "is" -> "isNull()";
            case "ne", "notEqual" -> "isNotNull()";
            default -> "";
        };
        return instead.isEmpty()
                ? Optional.empty()
                : Optional.of(words.mistake(
                        call.getArguments().getFirst(),
                        "nothing is equal to NULL in SQL",
                        "write " + trial.text(select.getExpression()) + "." + instead));
    }

    /** A name that two imported classes have, such as {@code Path} after {@code import java.nio.file.*}. */
    private Optional<Mistake> twoClasses(CompilerError error, TreePath path) {
        Matcher both = BOTH.matcher(error.message());
        if (!both.find()) {
            return Optional.empty();
        }
        String first = both.group(1);
        String second = both.group(2);
        String meant = priority(first) >= priority(second) ? first : second;
        return Optional.of(words.mistake(
                path.getLeaf(),
                trial.text(path.getLeaf()) + " could be " + first + " or " + second,
                "type this first: import " + meant));
    }

    /** What the user imported is meant rather than jOOQ's classes, which were there before, and these rather than Java's own. */
    private static int priority(String className) {
        return className.startsWith("java.lang.") ? 0 : className.startsWith("org.jooq.") ? 1 : 2;
    }

    /** The compiler's own words: its first line, without packages. */
    private Mistake plain(CompilerError error) {
        List<String> lines = error.message().lines().map(String::strip).toList();
        String first = lines.isEmpty() ? "this does not compile" : lines.getFirst();
        String sentence = EXPECTED.matcher(first).matches()
                ? missing(first)
                : NOISE.matcher(first).replaceAll("");
        int start = error.start() < 0 ? error.position() : error.start();
        // Two classes of one name are told apart by their packages alone.
        String told = CONVERTED.matcher(sentence).find() ? sentence : TypeWords.shortened(sentence);
        return new Mistake(told, start, Math.max(start + 1, error.end()), hint(error));
    }

    /** {@code ')' or ',' expected}. */
    private static String missing(String expected) {
        return expected.replaceAll(" expected$", "")
                        .replaceAll("'(\\S+)'", "a $1")
                        .replace("<identifier>", "a name")
                + " is missing here";
    }

    private Optional<String> hint(CompilerError error) {
        return switch (error.code()) {
            case "compiler.err.prob.found.req" -> assignmentHint(error);
            case "compiler.err.unreported.exception.need.to.catch.or.throw" ->
                Optional.of("catch it with try { … } catch (Exception e) { … }");
            default -> Optional.empty();
        };
    }

    private Optional<String> assignmentHint(CompilerError error) {
        Matcher given = GIVEN.matcher(error.message());
        TypeElement type = given.find() ? trial.elements().getTypeElement("org.jooq." + given.group(1)) : null;
        if (type == null) {
            return Optional.empty();
        }
        if (words.isA(type.asType(), "org.jooq.ResultQuery")) {
            return Optional.of("a query runs with .fetch(), .fetchOne() or .fetchSingle()");
        }
        return words.isA(type.asType(), "org.jooq.Record1")
                ? Optional.of("its one value is .value1()")
                : Optional.empty();
    }
}
