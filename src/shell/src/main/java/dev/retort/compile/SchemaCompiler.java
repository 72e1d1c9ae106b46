package dev.retort.compile;

import com.sun.source.util.JavacTask;
import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.generate.tree.GeneratedSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The compiler of generated sources in this process, unless the cache has the outcome already. */
public final class SchemaCompiler {

    private static final List<String> OPTIONS =
            List.of("-proc:none", "-g:none", "-implicit:none", "-nowarn", "-XDuseUnsharedTable=true", "-Xmaxerrs", "1");

    private SchemaCompiler() {}

    /**
     * The compiled form of the sources, from the cache if it is there.
     *
     * @throws RetortException with the file, line and column of the first error, when the sources do not compile
     */
    public static CompiledSchema compile(GeneratedSources sources, SchemaCache cache) {
        return cache.find(sources.fingerprint()).orElseGet(() -> compile(sources, sources.fingerprint(), cache));
    }

    /** Compiles the sources, and keeps the outcome under a key of the caller's. */
    public static CompiledSchema compile(GeneratedSources sources, String key, SchemaCache cache) {
        // The package alone, which is what the key means: beside it may lie what others wrote.
        Path generated = sources.directory().resolve(sources.packageName().replace('.', '/'));
        CompletableFuture<BoundDsl> bound = CompletableFuture.supplyAsync(BoundDsl::ofJooq);
        Map<String, byte[]> entries = compileToMemory(generated, cache);
        BoundDsl dsl = bound.join();
        String folder = sources.packageName().replace('.', '/') + "/";
        List<OtherSchema> others = OtherSchema.in(folder, entries);
        Stream.ofNullable(entries.get(folder + "Routines.class")).forEach(dsl::addRoutines);
        Map<String, String> routines = new HashMap<>();
        for (OtherSchema other : others) {
            Set<String> before = Set.copyOf(dsl.names());
            Stream.ofNullable(entries.get(other.folder() + "Routines.class")).forEach(dsl::addRoutines);
            dsl.names().stream()
                    .filter(name -> !before.contains(name))
                    .forEach(name -> routines.put(name, other.className("Routines")));
        }
        Set<String> all = new TreeSet<>(fields(entries.get(folder + "Tables.class")));
        SequencedMap<String, String> elsewhere = new LinkedHashMap<>();
        SequencedMap<String, String> types = types(folder, entries.keySet());
        for (OtherSchema other : others) {
            fields(entries.get(other.folder() + "Tables.class")).stream()
                    .filter(all::add)
                    .forEach(table -> elsewhere.put(table, other.className("Tables")));
            elsewhere.putIfAbsent(other.constant(), other.className(other.type()));
            types(other.folder(), entries.keySet()).forEach(types::putIfAbsent);
        }
        dsl.writeTo(entries);
        new SimpleNames(sources.packageName(), dsl.names(), all, types, routines, elsewhere).writeTo(entries);
        return cache.keep(key, sources.packageName(), entries);
    }

    private static Map<String, byte[]> compileToMemory(Path directory, SchemaCache cache) {
        List<Path> classPath = new ArrayList<>(List.of(cache.headers()));
        classPath.addAll(ClassPath.retort());
        classPath.addAll(cache.application());
        List<String> options = Stream.concat(OPTIONS.stream(), Stream.of("-classpath", ClassPath.of(classPath)))
                .toList();
        try {
            List<Path> sources = files(directory);
            // What is left out for speed may be what sources that were changed by hand need, or what an error is about.
            return compile(sources, options, true)
                    .or(() -> compile(sources, options, false))
                    .orElseThrow();
        } catch (IOException | UncheckedIOException e) {
            throw new RetortException("cannot compile " + directory + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Map<String, byte[]>> compile(List<Path> sources, List<String> options, boolean pruned) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        UsedMethods used = new UsedMethods();
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            ClassFilesInMemory memory = new ClassFilesInMemory(pruned ? new NamedMembers(standard, used) : standard);
            JavacTask task = (JavacTask) compiler.getTask(
                    null, memory, diagnostics, options, null, standard.getJavaFileObjectsFromPaths(sources));
            task.setTaskListener(used);
            if (DeepStack.call(task)) {
                return Optional.of(memory.entries());
            }
            if (pruned) {
                return Optional.empty();
            }
            throw failure(diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            if (sources.isEmpty()) {
                throw new IOException("there are no sources");
            }
            return sources;
        }
    }

    private static RetortException failure(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(SchemaCompiler::failure)
                .orElseGet(() -> new RetortException("the generated sources cannot be compiled"));
    }

    private static RetortException failure(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message =
                diagnostic.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining("; "));
        RetortException failure = new RetortException(message);
        JavaFileObject file = diagnostic.getSource();
        return file == null
                ? failure
                : failure.withLocation(
                        new Location.InFile(shown(Path.of(file.toUri())), (int) diagnostic.getLineNumber(), (int)
                                diagnostic.getColumnNumber()));
    }

    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    private static Set<String> fields(byte @Nullable [] type) {
        return type == null
                ? Set.of()
                : ClassFile.of().parse(type).fields().stream()
                        .map(field -> field.fieldName().stringValue())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schema's own classes by simple name; of two with one name, the one that comes first in the order of use. */
    private static SequencedMap<String, String> types(String folder, Set<String> entries) {
        SequencedMap<String, String> types = new LinkedHashMap<>();
        for (String part : List.of("tables/", "tables/records/", "enums/", "udt/", "udt/records/", "")) {
            entries.stream()
                    .filter(entry -> entry.startsWith(folder + part) && entry.endsWith(".class"))
                    .map(entry -> entry.substring(0, entry.length() - ".class".length()))
                    .filter(entry -> entry.indexOf('/', folder.length() + part.length()) < 0 && entry.indexOf('$') < 0)
                    .sorted()
                    .forEach(entry ->
                            types.putIfAbsent(entry.substring(entry.lastIndexOf('/') + 1), entry.replace('/', '.')));
        }
        return types;
    }
}
