package dev.retort;

import dev.retort.internal.connection.Dialects;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlDataSource;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DDLFlag;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** A real database with the tables of a generated schema, opened by the library alone, which notes each statement. */
final class DataCase implements AutoCloseable {
    private static final Pattern STEP = Pattern.compile("(?:insert into|update|from) [`\"]?(\\w+)");

    private final DatabaseUrl url;
    private final UrlDataSource dataSource;
    private final Connection keeper;
    private final Configuration configuration;
    private final Retort retort;
    private final List<String> statements = new ArrayList<>();

    private DataCase(DatabaseUrl url, Creation creation) throws SQLException {
        this.url = url;
        this.dataSource = new UrlDataSource(url);
        // A SQLite database in memory lasts for as long as somebody is connected.
        this.keeper = dataSource.getConnection();
        this.configuration = Dialects.speak(new DefaultConfiguration(), keeper.getMetaData());
        configuration
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false))
                .set(ExecuteListener.onStart(this::note));
        DSLContext dsl = DSL.using(dataSource, configuration.dialect(), configuration.settings());
        creation.statements(dsl).forEach(dsl::execute);
        this.retort = Retort.open(dataSource, configuration);
    }

    /** The statements that create the tables, for the database that a context is for. */
    private interface Creation {
        List<String> statements(DSLContext dsl);
    }

    private static List<String> create(DSLContext dsl, Schema schema) {
        List<String> statements = new ArrayList<>();
        dsl.ddl(schema, DDLFlag.TABLE, DDLFlag.PRIMARY_KEY, DDLFlag.UNIQUE, DDLFlag.FOREIGN_KEY)
                .forEach(create -> statements.add(ofDialect(create.getSQL(), dsl.family())));
        return statements;
    }

    /** The classes of the sample were generated on MariaDB, whose words for defaults and keys are not everybody's. */
    private static String ofDialect(String create, SQLDialect dialect) {
        return switch (dialect) {
            case SQLITE -> create.replace("current_timestamp()", "current_timestamp");
            case POSTGRES ->
                create.replace("current_timestamp()", "current_timestamp")
                        .replace("boolean default 1", "boolean default true")
                        .replace("constraint \"PRIMARY\" ", "");
            default -> create;
        };
    }

    private void note(ExecuteContext context) {
        if (context.query() != null) {
            String sql = DSL.using(context.dialect(), context.settings()).renderInlined(context.query());
            if (!sql.contains("savepoint")) {
                statements.add(sql);
            }
        } else if (context.sql() != null) {
            statements.add(context.sql());
        }
    }

    /** The kinds of database that each case has to be the same on. */
    enum Kind {
        MARIADB,
        SQLITE,
        POSTGRES
    }

    static DataCase open(Kind kind, Schema schema) throws SQLException {
        return open(kind, dsl -> create(dsl, schema));
    }

    /** A database with tables of the package {@code testschema}, and those that they refer to. */
    static DataCase open(Kind kind, Table<?>... tables) throws SQLException {
        return open(kind, dsl -> TestSchema.statements(kind, List.of(tables)));
    }

    /** An empty database on some server, with what is created so. */
    static DataCase open(TestDatabase database, String... statements) throws SQLException {
        return new DataCase(database.createSchema(), any -> List.of(statements));
    }

    private static DataCase open(Kind kind, Creation creation) throws SQLException {
        return new DataCase(
                switch (kind) {
                    case MARIADB -> TestServer.createSchema();
                    case POSTGRES -> TestPostgres.createDatabase();
                    case SQLITE ->
                        DatabaseUrl.parse(
                                "jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared", Path.of(""));
                },
                creation);
    }

    Retort retort() {
        return retort;
    }

    DatabaseUrl url() {
        return url;
    }

    UrlDataSource dataSource() {
        return dataSource;
    }

    /** The same database by way of another source of its connections. */
    Retort by(DataSource other) {
        return Retort.open(other, configuration);
    }

    /** The same database, with one more listener to its statements. */
    Retort hearing(ExecuteListener listener) {
        return Retort.open(dataSource, configuration.deriveAppending(listener));
    }

    /** The statements since this was asked last, with their values, and without those for savepoints. */
    List<String> statements() {
        List<String> since = List.copyOf(statements);
        statements.clear();
        return since;
    }

    /** The same in short: what each does, and to which table. */
    List<String> steps() {
        return statements().stream().map(DataCase::step).toList();
    }

    private static String step(String sql) {
        Matcher parts = STEP.matcher(sql);
        return parts.find() ? sql.substring(0, sql.indexOf(' ')) + " " + parts.group(1) : sql;
    }

    @Override
    public void close() throws SQLException {
        try (keeper;
                dataSource) {
            retort.close();
        }
    }
}
