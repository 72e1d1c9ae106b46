package dev.retort.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A compilation of one source that writes nothing: its errors, its trees, and the types of these. For one thread. */
public final class Trial {

    private final String source;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final JavacTask task;

    /**
     * Compiles.
     *
     * @param className the full name of the class in the source
     */
    Trial(String source, String className, String classPath, JavaFileManager files) {
        this.source = source;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        task = (JavacTask) compiler.getTask(
                null,
                files,
                diagnostics,
                List.of("-proc:none", "-Xlint:none", "-Xdiags:verbose", "-classpath", classPath),
                null,
                List.of(file(className)));
        try {
            unit = task.parse().iterator().next();
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trees = Trees.instance(task);
    }

    private JavaFileObject file(String className) {
        URI uri = URI.create("memory:///" + className.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    /** What the compiler complains of, in the order of its finding. */
    public List<CompilerError> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> new CompilerError(
                        diagnostic.getCode(),
                        diagnostic.getMessage(Locale.ROOT),
                        (int) diagnostic.getStartPosition(),
                        (int) diagnostic.getEndPosition(),
                        (int) diagnostic.getPosition()))
                .toList();
    }

    /** The compiler's operations on types. */
    public Types types() {
        return task.getTypes();
    }

    /** The compiler's operations on classes and their members. */
    public Elements elements() {
        return task.getElements();
    }

    /** The index of a tree's first character, or -1 where the source does not have it. */
    public int start(Tree tree) {
        return (int) positions().getStartPosition(unit, tree);
    }

    /** The index after a tree's last character, or -1 where the source does not have it. */
    public int end(Tree tree) {
        return (int) positions().getEndPosition(unit, tree);
    }

    /** A tree as it is written in the source. */
    public String text(Tree tree) {
        return start(tree) < 0 || end(tree) < start(tree) ? "" : source.substring(start(tree), end(tree));
    }

    /** The type of an expression, as far as the compiler found one. */
    public Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(trees.getTypeMirror(path));
    }

    /** What a name means; null where it means nothing. */
    public javax.lang.model.element.@Nullable Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** The innermost tree of exactly this extent. */
    public Optional<TreePath> at(long start, long end) {
        TreePath[] found = new TreePath[1];
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                if (tree != null && start(tree) == start && end(tree) == end) {
                    found[0] = new TreePath(getCurrentPath(), tree);
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
        return Optional.ofNullable(found[0]);
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }
}
