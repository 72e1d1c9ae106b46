package dev.retort.generate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes of generated sources, which compile without a warning; the same sources are compiled once in a JVM. */
final class CompiledCases {
    private static final Path FOLDER = Path.of("target", "generated-cases");
    private static final Map<String, Path> COMPILED = new HashMap<>();

    private CompiledCases() {}

    /** The folder of the classes. */
    static synchronized Path of(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        String name = digest(files);
        Path known = COMPILED.get(name);
        if (known == null) {
            known = Files.createDirectories(FOLDER.resolve(name));
            compile(files, known);
            COMPILED.put(name, known);
        }
        return known;
    }

    private static String digest(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compile(List<Path> sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            rest,
                            files,
                            diagnostics,
                            // What is inherited from jOOQ has overloads of its own, which take long to compare.
                            // Composite types are
                            // constructed through a constant of theirs.
                            List.of(
                                    "-proc:none",
                                    "-Xlint:all,-classfile,-serial,-overloads,-static",
                                    "-d",
                                    output.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled || !diagnostics.getDiagnostics().isEmpty()) {
                throw new AssertionError("the generated code has faults: " + diagnostics.getDiagnostics() + rest);
            }
        }
    }
}
