package dev.retort.shell.command.schema;

import dev.retort.database.live.LiveConnection;
import dev.retort.render.AlignedText;
import dev.retort.shell.catalog.Catalog;
import dev.retort.shell.catalog.QuotedName;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.Command.Argument;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.Output;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The commands that tell where one is: on which server, in which of its databases, and as whom. */
public final class ServerCommands {
    private static final String MARIADB =
            "select database(), current_user(), concat(@@version_comment, ' ', version()), @@hostname, @@port, (select"
                    + " variable_value from information_schema.session_status where variable_name = 'Ssl_cipher')";
    private static final String MYSQL =
            "select database(), current_user(), concat(@@version_comment, ' ', version()), @@hostname, @@port, (select"
                    + " variable_value from performance_schema.session_status where variable_name = 'Ssl_cipher')";
    private static final String POSTGRES =
            "select current_database(), current_user, 'PostgreSQL ' || current_setting('server_version'),"
                    + " coalesce(host(inet_server_addr()), 'local'), coalesce(inet_server_port()::text, ''),"
                    + " (select cipher from pg_stat_ssl where pid = pg_backend_pid())";

    private final CommandContext context;
    private final LiveConnection connection;
    private final Output output;

    public ServerCommands(CommandContext context) {
        this.context = context;
        this.connection = context.connection();
        this.output = context.output();
    }

    public List<Command> all() {
        return List.of(
                new Command(
                                "conninfo",
                                List.of("status"),
                                Argument.NONE,
                                "which database this is, on which server, as whom, in which state",
                                "Version, user and server are asked of the database itself.",
                                none -> status())
                        .withExamples("/conninfo"),
                new Command(
                                "databases",
                                List.of("l", "l+"),
                                Argument.NONE,
                                "the databases that the server has",
                                "A shell has one of them at a time: /connect NAME goes to another.",
                                none -> databases())
                        .withExamples("/databases"),
                new Command(
                                "connect",
                                List.of("c", "use", "u"),
                                Argument.DATABASE,
                                "goes to another database, with what you declared",
                                "DATABASE is another of this server, a connection of your config.toml, a URL, or a"
                                        + " SQLite file. The connection is a new one, without the temporary tables and"
                                        + " settings of this one. What you declared is declared again where it compiles"
                                        + " there, and the rest is told. An open transaction is asked about first."
                                        + " /connect alone says where you are.",
                                this::connect)
                        .withExamples("/connect shop", "use shop", "/connect"));
    }

    private void status() {
        List<List<String>> rows = new ArrayList<>();
        DSLContext db = connection.db();
        switch (db.dialect()) {
            case SQLITE -> {
                row("database", db.fetchValue("select file from pragma_database_list where name = 'main'"), rows);
                row("version", "SQLite " + db.fetchValue("select sqlite_version()"), rows);
            }
            case POSTGRES -> server(db.fetchSingle(POSTGRES), rows);
            case MYSQL -> server(db.fetchSingle(MYSQL), rows);
            default -> server(db.fetchSingle(MARIADB), rows);
        }
        row("writing", isReadOnly(db) ? "refused: the connection is read-only" : "allowed", rows);
        row("transaction", transaction(), rows);
        new AlignedText(rows).lines(output.columns().getAsInt()).forEach(output::text);
    }

    private static void server(Record facts, List<List<String>> rows) {
        row("database", facts.get(0), rows);
        row("user", facts.get(1), rows);
        row("version", facts.get(2), rows);
        String port = String.valueOf(facts.get(4));
        row("server", facts.get(3) + (port.isEmpty() || port.equals("0") ? "" : ":" + port), rows);
        Object cipher = facts.get(5);
        row("encryption", cipher == null || cipher.toString().isEmpty() ? "none" : cipher, rows);
    }

    private static void row(String name, @Nullable Object value, List<List<String>> rows) {
        rows.add(List.of(name, VisibleText.line(String.valueOf(value))));
    }

    private static boolean isReadOnly(DSLContext db) {
        Object value = switch (db.dialect()) {
            case SQLITE -> db.fetchValue("select query_only from pragma_query_only");
            case POSTGRES -> db.fetchValue("select current_setting('transaction_read_only')");
            case MYSQL -> db.fetchValue("select @@transaction_read_only");
            default -> db.fetchValue("select @@tx_read_only");
        };
        return List.of("1", "on", "true").contains(String.valueOf(value));
    }

    private String transaction() {
        return (connection.inTransaction() ? "open" : "none: each statement commits by itself")
                + (connection.session().pending().isEmpty() ? "" : "; " + connection.session());
    }

    private void connect(String name) {
        if (name.isEmpty()) {
            output.note("this is " + VisibleText.line(connection.database().displayName())
                    + "; /connect NAME goes to another, and /databases lists them");
            return;
        }
        context.move().to(QuotedName.plain(name));
    }

    private void databases() {
        DSLContext db = connection.db();
        List<String> names = db.dialect() == SQLDialect.SQLITE
                ? db.fetch("select file from pragma_database_list").getValues(0, String.class)
                : Catalog.of(connection).databases();
        context.values().list(target -> names.forEach(name -> target.text(VisibleText.line(String.valueOf(name)))));
        output.note(
                "this is " + VisibleText.line(context.connection().database().displayName())
                        + "; /connect NAME goes to another; /connections lists those that you named");
    }
}
