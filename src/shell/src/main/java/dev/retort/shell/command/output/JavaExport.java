package dev.retort.shell.command.output;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SimpleNames;
import dev.retort.compile.TrialCompiler;
import dev.retort.export.SessionClass;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.sql.RawSql;
import dev.retort.shell.result.SessionLog;
import dev.retort.text.VisibleText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.lang.model.SourceVersion;

/** The export of the session's queries as a Java class. */
record JavaExport(CommandContext context, SessionLog log) {
    private static final String SUFFIX = ".java";

    /** The folders under which a file's own folder is its package. */
    private static final Pattern SOURCE_ROOT = Pattern.compile(".*/(?:src/(?:main|test)/java|src)/(.+)/[^/]+");

    /**
     * The source of a class that lies in this file.
     *
     * @throws RetortException when the file is none of a class, or there are no queries to write
     */
    String source(Optional<Path> file) {
        String name = file.map(JavaExport::fullName).orElse("app.Queries");
        CompiledSchema schema = context.compiled();
        RawSql guest = new RawSql(context);
        SessionClass written = new SessionClass(
                name,
                log.lines(context.engine()),
                index(schema),
                sql -> guest.translation(sql).java());
        if (written.isEmpty()) {
            throw new RetortException("there are no queries in this session yet")
                    .withHint("those that were typed and ran are written: selectFrom(TABLE), for instance");
        }
        try (TrialCompiler compiler = new TrialCompiler(schema.classPath(), Map::of)) {
            String source = written.source(compiler);
            context.output().note(said(written));
            return source;
        }
    }

    private static String said(SessionClass written) {
        String queries = written.size() == 1 ? "1 query" : written.size() + " queries";
        return written.leftOut() == 0
                ? queries
                : queries + "; " + written.leftOut() + " left out, as a comment there says why";
    }

    private static SimpleNames index(CompiledSchema schema) {
        try (SchemaClasses classes = schema.open()) {
            return classes.index();
        }
    }

    private static String fullName(Path file) {
        String name = String.valueOf(file.getFileName());
        String simple = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        if (!SourceVersion.isName(simple)) {
            throw RetortException.usage("no class can be in a file named " + VisibleText.line(name))
                    .withHint("/export java Report.java writes the class Report");
        }
        return packageOf(file.toAbsolutePath().normalize()) + "." + simple;
    }

    private static String packageOf(Path file) {
        Matcher root = SOURCE_ROOT.matcher(file.toString().replace('\\', '/'));
        if (!root.matches()) {
            return "app";
        }
        String name = StreamSupport.stream(Path.of(root.group(1)).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("."));
        return SourceVersion.isName(name) ? name : "app";
    }
}
