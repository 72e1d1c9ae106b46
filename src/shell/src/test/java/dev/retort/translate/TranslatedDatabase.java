package dev.retort.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SchemaCompiler;
import dev.retort.database.Database;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.generate.Generator;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.schema.SchemaFingerprint;
import dev.retort.schema.SchemaIndex;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.jooq.Result;
import org.jooq.ResultQuery;

/** The films of src/test/resources/translate on one database, with an engine that knows their classes. */
final class TranslatedDatabase implements AutoCloseable {
    private static final Path RESOURCES = Path.of("src/shell/src/test/resources/translate");

    private final String name;
    private final Path folder;
    private final CompiledSchema compiled;
    private final Database database;
    private final LiveConnection connection;
    private final SchemaClasses classes;
    private final Engine engine;
    private final SqlTranslator translator;

    TranslatedDatabase(String name, Path folder) throws IOException, SQLException {
        this.name = name;
        DatabaseUrl url = switch (name) {
            case "mariadb" -> TestServer.createSchema();
            case "postgres" -> TestPostgres.createDatabase();
            default -> sqlite(folder);
        };
        database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
        String fingerprint = create();
        this.folder = folder;
        compiled = SchemaCompiler.compile(
                Generator.generate(
                        new MigratedSchema(database, fingerprint, 0),
                        TestServer.config(folder, url),
                        folder.resolve("sources-" + name)),
                SchemaCache.in(folder.resolve("cache")));
        connection = LiveConnection.open(database);
        classes = compiled.open();
        engine = Engine.open(compiled, connection);
        SchemaIndex schema = SchemaIndex.load(classes.loader(), compiled.packageName());
        translator = new SqlTranslator(
                schema,
                database.dialect().syntax(),
                TableNames.of(schema, database.dialect().syntax().grammar()));
    }

    private static DatabaseUrl sqlite(Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("films.db"));
        return DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of(""));
    }

    private String create() throws IOException, SQLException {
        try (Connection plain = database.connect();
                Statement statement = plain.createStatement()) {
            if (name.equals("postgres")) {
                statement.execute("create type rating as enum ('G', 'PG', 'PG-13', 'R')");
            }
            String rating = switch (name) {
                case "mariadb" -> "enum ('G', 'PG', 'PG-13', 'R')";
                case "postgres" -> "rating";
                default -> "varchar(5)";
            };
            for (String sql : Files.readString(RESOURCES.resolve("schema.sql")).split(";\\s*\n\\s*\n|;\\s*$")) {
                statement.execute(sql.replace("{rating}", rating)
                        .replace("{datetime}", name.equals("mariadb") ? "datetime" : "timestamp")
                        .replace("{double}", name.equals("postgres") ? "double precision" : "double"));
            }
            return SchemaFingerprint.of(plain, database.dialect());
        }
    }

    /** The statements of the corpus that this database understands. */
    List<String> corpus() throws IOException {
        List<String> statements = new ArrayList<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("corpus.sql"))) {
            String sql = line.replaceFirst("^\\[.*?]\\s*", "");
            boolean known =
                    sql.equals(line) || line.substring(0, line.indexOf(']')).contains(name);
            if (known && !line.startsWith("#") && !line.isBlank()) {
                statements.add(sql);
            }
        }
        return statements;
    }

    Translation translate(String sql) {
        return translator.translate(sql);
    }

    /** What the database gives for the SQL as it stands. */
    List<Object[]> rows(String sql) {
        return connection.db().connectionResult(plain -> {
            try (Statement statement = plain.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<Object[]> values = new ArrayList<>();
                while (rows.next()) {
                    Object[] row = new Object[rows.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    values.add(row);
                }
                return values;
            }
        });
    }

    /** What each of these lines comes to. They are compiled as one class, as in an application, which takes a second in all. */
    List<Object> evaluateAll(List<String> lines) throws IOException, ReflectiveOperationException {
        String schema = compiled.packageName();
        StringBuilder code =
                new StringBuilder("""
                    import java.math.*; import java.time.*; import java.util.*; import org.jooq.*;
                    import static org.jooq.impl.DSL.*; import static %1$s.Tables.*; %2$s
                    public class Lines {
                    """.formatted(schema, name.equals("sqlite") ? "" : "import " + schema + ".enums.*;"));
        for (int i = 0; i < lines.size(); i++) {
            int last = lastStatement(lines.get(i));
            code.append("public static Object line%d() { %sreturn %s; }%n"
                    .formatted(i, lines.get(i).substring(0, last), lines.get(i).substring(last)));
        }
        Path output = Files.createDirectory(folder.resolve("lines-" + name));
        Path source = Files.writeString(output.resolve("Lines.java"), code.append("}"));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + compiled.jar(),
                        "-d",
                        output.toString(),
                        source.toString());
        assertEquals(0, status, () -> errors.toString(StandardCharsets.UTF_8));
        List<Object> values = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()}, classes.loader())) {
            Class<?> all = loader.loadClass("Lines");
            for (int i = 0; i < lines.size(); i++) {
                values.add(all.getMethod("line" + i).invoke(null));
            }
        }
        return values;
    }

    /** The rows of a query on this database. */
    Result<?> fetch(ResultQuery<?> query) {
        return connection.db().fetch(query);
    }

    /** Where the last statement of a line begins: after the variables that it declares. */
    private static int lastStatement(String line) {
        int start = 0;
        while (line.startsWith("var ", start)) {
            start = line.indexOf("; ", start) + 2;
        }
        return start;
    }

    /** The last value that a line comes to, or what is wrong with it. */
    Object evaluate(String java) {
        List<Object> values = new ArrayList<>();
        engine.eval(java, outcome -> {
            values.add(
                    switch (outcome) {
                        case Outcome.Value value -> Objects.requireNonNull(value.value());
                        case Outcome.Failed failed -> failed.error().getMessage();
                        default -> "done";
                    });
            return true;
        });
        return values.getLast();
    }

    @Override
    public void close() {
        engine.close();
        classes.close();
        connection.close();
        database.close();
    }
}
