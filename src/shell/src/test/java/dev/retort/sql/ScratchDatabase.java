package dev.retort.sql;

import dev.retort.database.Database;
import dev.retort.database.live.ReadOnlyBlock;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A database with a few rows and routines, which says what a text of SQL does to it, and is made anew after that. */
final class ScratchDatabase {
    private static final List<String> TABLES = List.of(
            "create table film (id int primary key, title varchar(40), length int)",
            "insert into film values (1, 'a', 90), (2, 'y', 100), (3, 'c', 100)",
            "create table person (id int primary key, name varchar(40))",
            "insert into person values (1, 'p'), (2, 'q')",
            "create table log (note varchar(40))",
            "insert into log values ('first')",
            "create view v as select title from film");

    private static final List<String> MARIADB = List.of(
            "create sequence s",
            "create function wrong() returns int begin insert into log values ('wrong'); return 1; end",
            "create function calm() returns int return 1",
            "create view wv as select wrong() as x",
            "create procedure p(n int) insert into log values (n)",
            "create procedure q() select 1");

    private static final List<String> MYSQL = List.of(
            "set global log_bin_trust_function_creators = 1",
            "create function wrong() returns int begin insert into log values ('wrong'); return 1; end",
            "create function calm() returns int return 1",
            "create view wv as select wrong() as x",
            "create procedure p(n int) insert into log values (n)",
            "create procedure q() select 1");

    private static final List<String> POSTGRES = List.of(
            "create sequence s",
            "create function wrong() returns int language plpgsql as"
                    + " $$begin insert into log values ('wrong'); return 1; end$$",
            "create function calm() returns int language sql as 'select 1'",
            "create view wv as select wrong() as x",
            "create procedure p(n int) language sql as $$insert into log values ('p')$$");

    private static final List<String> SQLITE = List.of("create view wv as select 1 as x");

    private static final List<String> ASKED_OF_MARIADB = List.of(
            "select next_not_cached_value from s",
            "select table_name, table_type, engine, table_comment from information_schema.tables where table_schema ="
                    + " database()",
            "select table_name, column_name, column_type from information_schema.columns where table_schema ="
                    + " database()",
            "select table_name, index_name from information_schema.statistics where table_schema = database()",
            "select routine_name, routine_definition from information_schema.routines where routine_schema ="
                    + " database()",
            "select trigger_name from information_schema.triggers where trigger_schema = database()",
            "select event_name from information_schema.events where event_schema = database()",
            "select @@global.long_query_time");

    private static final List<String> ASKED_OF_POSTGRES = List.of(
            "select last_value, is_called from s",
            "select relname, relkind, relacl::text, obj_description(oid) from pg_class where relnamespace ="
                    + " 'public'::regnamespace",
            "select attrelid::regclass::text, attname from pg_attribute join pg_class c on c.oid = attrelid"
                    + " where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped",
            "select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace",
            "select typname from pg_type where typnamespace = 'public'::regnamespace",
            "select oid from pg_largeobject_metadata");

    private static final List<String> ASKED_OF_SQLITE =
            List.of("select type, name, sql from sqlite_master", "pragma user_version", "pragma main.journal_mode");

    private final SqlSession session;
    private final SQLDialect dialect;
    private final Path folder;
    private DatabaseUrl url;
    private String before;

    ScratchDatabase(SqlSession session, Path folder) throws SQLException {
        this.session = session;
        this.dialect = session.dialect();
        this.folder = folder;
        this.url = create();
        this.before = state();
    }

    SqlTexts.Verdict verdict(String sql) throws SQLException {
        String outcome = run(sql, false);
        boolean changed = changed();
        String readOnly = run(sql, true);
        return new SqlTexts.Verdict(outcome, changed, readOnly, changed());
    }

    private boolean changed() throws SQLException {
        boolean files;
        try (var found = Files.newDirectoryStream(Path.of("/tmp"), "retort-never*")) {
            files = false;
            for (Path file : found) {
                Files.delete(file);
                files = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean changed = !state().equals(before);
        if (changed) {
            url = create();
            before = state();
        }
        return changed || files;
    }

    private String run(String sql, boolean readOnly) throws SQLException {
        try (Connection connection = connect()) {
            set(connection);
            try (ReadOnlyBlock _ = readOnly
                            ? ReadOnlyBlock.begin(DSL.using(connection, dialect).configuration())
                            : null;
                    Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(20);
                boolean rows = statement.execute(sql);
                while (rows || statement.getUpdateCount() >= 0) {
                    if (rows) {
                        drain(statement.getResultSet());
                    }
                    if (dialect == SQLDialect.SQLITE) {
                        break;
                    }
                    rows = statement.getMoreResults();
                }
                return "ran";
            } catch (SQLException e) {
                return outcome(e);
            }
        }
    }

    private void set(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (session.setting().isPresent()) {
                statement.execute(session.setting().get());
            }
        }
    }

    private static void drain(ResultSet rows) throws SQLException {
        while (rows.next()) {
            rows.getObject(1);
        }
    }

    private static String outcome(SQLException e) {
        boolean sqlite = e instanceof SQLiteException;
        String message = String.valueOf(e.getMessage());
        boolean refused = e.getErrorCode() == 1792
                || "25006".equals(e.getSQLState())
                || (sqlite && (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code);
        boolean syntax = e.getErrorCode() == 1064
                || "42601".equals(e.getSQLState())
                || (sqlite && message.matches("(?s).*(?:syntax error|incomplete input|unrecognized token).*"));
        return refused ? "refused" : syntax ? "syntax" : "failed";
    }

    private Connection connect() throws SQLException {
        if (dialect == SQLDialect.SQLITE) {
            return java.sql.DriverManager.getConnection(url.jdbc());
        }
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {})) {
            return database.connect();
        }
    }

    private DatabaseUrl create() throws SQLException {
        DatabaseUrl made = switch (dialect) {
            case MARIADB -> TestServer.createSchema();
            case MYSQL -> TestDatabase.MYSQL_8_0.createSchema();
            case POSTGRES -> TestPostgres.createDatabase();
            default -> DatabaseUrl.parse("jdbc:sqlite:" + fresh(), Path.of(""));
        };
        url = made;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (dialect == SQLDialect.MARIADB || dialect == SQLDialect.MYSQL) {
                statement.execute("set global long_query_time = default");
            }
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            for (String sql : routines()) {
                statement.execute(sql);
            }
        }
        return made;
    }

    private List<String> routines() {
        return switch (dialect) {
            case MARIADB -> MARIADB;
            case MYSQL -> MYSQL;
            case POSTGRES -> POSTGRES;
            default -> SQLITE;
        };
    }

    private Path fresh() {
        try {
            Path file = Files.createTempFile(folder, "scratch", ".db");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a text could change, as text. */
    private String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("film", "person", "log")) {
                state.append(rows(statement, "select * from " + table));
            }
            List<String> asked = dialect == SQLDialect.MARIADB || dialect == SQLDialect.MYSQL
                    ? ASKED_OF_MARIADB
                    : dialect == SQLDialect.POSTGRES ? ASKED_OF_POSTGRES : ASKED_OF_SQLITE;
            for (String query : asked) {
                state.append(rows(statement, query));
            }
        }
        return state.toString();
    }

    private static String rows(Statement statement, String query) {
        TreeSet<String> rows = new TreeSet<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
        } catch (SQLException gone) {
            return query + ": gone\n";
        }
        return query + ": " + rows + "\n";
    }
}
