package dev.retort.generate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The warnings of the compiler about generated sources. */
final class Warnings {
    private Warnings() {}

    /** All of them, errors included, as the compiler says them. */
    static String about(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            // What is inherited from jOOQ has overloads of its own, which take long to compare. Composite types are
            // constructed
            // through a constant of theirs.
            List<String> options =
                    List.of("-proc:none", "-Xlint:all,-classfile,-serial,-overloads,-static", "-d", classes.toString());
            compiler.getTask(rest, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            diagnostics.getDiagnostics().forEach(diagnostic -> rest.append(diagnostic.toString()));
            return rest.toString();
        }
    }
}
