package dev.retort.export;

import dev.retort.compile.CompilerError;
import dev.retort.compile.SimpleNames;
import dev.retort.compile.TrialCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The queries of a session as a class for an application: a method for each, with the variables that it needs, beside the
 * methods and types that were declared. What would not compile there stays as a comment.
 */
public final class SessionClass {
    private static final Pattern OF_SHELL = Pattern.compile(
            "import\\s+static\\s+org\\.jooq\\.impl\\.DSL\\b.*|import\\s+dev\\.retort\\.dsl\\b.*", Pattern.DOTALL);

    private final String packageName;
    private final String className;
    private final ExportedLines translation;
    private final List<String> ownImports;
    private final List<Part> parts;

    /**
     * The class of some lines.
     *
     * @param fullName its full name
     * @param index what was in scope of the lines
     * @param sqlAsJava a line of Java that does the same as a statement of SQL, where there is one
     */
    public SessionClass(
            String fullName, List<Line> lines, SimpleNames index, Function<String, Optional<String>> sqlAsJava) {
        packageName = fullName.substring(0, fullName.lastIndexOf('.'));
        className = fullName.substring(packageName.length() + 1);
        Vocabulary vocabulary = new Vocabulary(index);
        SessionLines session = new SessionLines(NamedResults.in(lines, sqlAsJava), vocabulary);
        translation = new ExportedLines(session, vocabulary);
        ownImports = new ArrayList<>(session.imports().stream()
                .map(line -> line.source().text().strip())
                .filter(text -> !OF_SHELL.matcher(text).matches())
                .distinct()
                .toList());
        parts = new PartsWriter(session, vocabulary, translation, sqlAsJava).parts();
    }

    /** Whether no line made a method. */
    public boolean isEmpty() {
        return parts.stream().noneMatch(QueryPart.class::isInstance);
    }

    /** How many lines made a method, and are no comment. */
    public long size() {
        return parts.stream()
                .filter(part -> part instanceof QueryPart && !part.isLeftOut())
                .count();
    }

    /** How many lines are only a comment. */
    public long leftOut() {
        return parts.stream().filter(Part::isLeftOut).count();
    }

    /** The source of the class, which compiles. */
    public String source(TrialCompiler compiler) {
        String source = render(new LinkedHashMap<>());
        for (int round = 0; round <= 3 * parts.size() + 3; round++) {
            Map<Part, Integer> places = new LinkedHashMap<>();
            source = render(places);
            List<CompilerError> errors =
                    compiler.compile(source, packageName + "." + className).errors();
            if (errors.isEmpty() || !complain(errors, source, places)) {
                return source;
            }
        }
        return source;
    }

    /** Tells each part of its first error; says whether that changed something. */
    private boolean complain(List<CompilerError> errors, String source, Map<Part, Integer> places) {
        Map<Part, CompilerError> first = new LinkedHashMap<>();
        boolean dropped = false;
        for (CompilerError error : errors) {
            Optional<Part> part = places.keySet().stream()
                    .filter(each -> holds(each, places.getOrDefault(each, 0), error))
                    .findFirst();
            if (part.isPresent()) {
                first.putIfAbsent(part.get(), error);
            } else {
                dropped |= dropImport(source, error.position());
            }
        }
        first.forEach(Part::complain);
        return dropped || !first.isEmpty();
    }

    private static boolean holds(Part part, int start, CompilerError error) {
        return error.position() >= start
                && error.position() < start + part.render().length();
    }

    private boolean dropImport(String source, int position) {
        if (position < 0) {
            return false;
        }
        int start = source.lastIndexOf('\n', position) + 1;
        int end = source.indexOf('\n', position);
        String line = source.substring(start, end < 0 ? source.length() : end).strip();
        return ownImports.remove(line)
                || translation.imports().remove(imported(line))
                || translation.staticImports().remove(imported(line));
    }

    private static String imported(String line) {
        return line.replaceFirst("^import (?:static )?", "").replaceFirst(";$", "");
    }

    private String render(Map<Part, Integer> places) {
        StringBuilder source = new StringBuilder("package " + packageName + ";\n\n");
        translation.staticImports().forEach(name -> source.append("import static " + name + ";\n"));
        source.append(translation.staticImports().isEmpty() ? "" : "\n");
        ownImports.forEach(line -> source.append(line).append('\n'));
        translation.imports().stream()
                .filter(name -> !name.substring(0, name.lastIndexOf('.')).equals(packageName))
                .map(name -> "import " + name + ";\n")
                .filter(line -> !ownImports.contains(line.strip()))
                .forEach(source::append);
        source.append("\n/** Queries from a session with the shell of Retort. */\n");
        source.append("public final class " + className + " {\n\n    private " + className + "() {}\n");
        for (Part part : parts) {
            source.append('\n');
            places.put(part, source.length());
            source.append(part.render());
        }
        return source.append("}\n").toString();
    }
}
