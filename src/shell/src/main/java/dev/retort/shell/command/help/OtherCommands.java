package dev.retort.shell.command.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of psql, sqlite3, jshell and the clients of MariaDB that there are not here, and what there is instead. */
public final class OtherCommands {
    static final String SYSTEM = "Retort runs no programs of the system for this: another terminal does";

    /** As sqlite3 has them; what has a parenthesis after it is the rest of a line of Java. */
    private static final Pattern DOT = Pattern.compile("\\s*\\.([A-Za-z]\\w*)(?:\\s+[^(\\s].*|\\s*;?\\s*)");

    private static final Pattern BARE = Pattern.compile(
            "\\s*(charset|warnings|nowarning|resetconnection|tableformat|redirectformat|go|ego)(?:\\s+\\w+)?\\s*;?\\s*");

    private static final Map<String, String> INSTEAD = Stream.of(
                    the(
                            "open source .",
                            "/i FILE runs the lines of a file, retort -f FILE does from outside; /connect goes to"
                                    + " another database"),
                    the("list", "/typed lists what was typed, /vars what you declared"),
                    the(
                            "imports",
                            "jOOQ's DSL, java.util and the tables are in scope; import … adds others, as in Java"),
                    the(
                            "env",
                            "retort --help tells the options; /format, /limit and /timing set how results are shown"),
                    the(
                            "reset",
                            "leave and start again, or make the project's embedded database anew by retort reset;"
                                    + " /reload takes in a schema that changed"),
                    the("methods", "/vars lists what you declared, /df the routines of the database"),
                    the("types", "/vars lists what you declared, /d the tables"),
                    the("drop", "assign another value to the variable"),
                    the(
                            "g go ego p r gexec parse bind",
                            "Enter runs a line, and \\G at the end of SQL shows its rows as blocks; the up arrow brings"
                                    + " back the last line"),
                    the("gx", "/x on shows rows as blocks"),
                    the(
                            "a t html mode headers header pset nullvalue separator width excel tableformat"
                                    + " redirectformat crosstabview rowsep colsep",
                            "/format and /x set how results are shown"),
                    the("show", "/format, /limit, /pager and /timing each say how they are set"),
                    the("di indexes indices", "/d TABLE shows a table's indexes"),
                    the("gdesc fullschema", "/d TABLE shows the columns of a table and their types"),
                    the(
                            "sf sv ef ev",
                            "/df lists the routines; their text is asked for in SQL, on PostgreSQL by select"
                                    + " pg_get_functiondef('NAME'::regproc), on MariaDB by show create function NAME"),
                    the(
                            "du dg dp z drds ddp",
                            "SQL asks for users and their rights: show grants on MariaDB, select * from pg_roles on"
                                    + " PostgreSQL"),
                    the(
                            "da db dc dconfig dd de des det deu dew dfd dfp dft dl dm do drp drs ds dx dy lo_list"
                                    + " dbinfo dbconfig vfsinfo vfslist vfsname dcp",
                            "SQL asks the database's own catalog: its views in information_schema, pg_catalog, or"
                                    + " sqlite_schema"),
                    the("password", "the database's own ALTER USER changes a password"),
                    the("! cd pwd shell system", SYSTEM),
                    the("set unset gset getenv setenv parameter", "declare a variable: var name = value"),
                    the("w save", "/save NAME keeps the last line, /typed lists what was typed"),
                    the("errverbose", "/wtf shows all that is known of the last error"),
                    the("copyright version", "/conninfo tells the versions"),
                    the("qecho warn print", "the value of a line is shown by itself; System.out.println(…) prints"),
                    the("if elif else endif", "Java has if: if (count > 0) { … }"),
                    the("encoding charset", "text is UTF-8 here; the driver sees to what the database holds"),
                    the(
                            "prompt",
                            "the prompt says what is open and pending, and stays as it is; /theme sets its colours"),
                    the("clip llm ai", "/| PROGRAM sends the last rows to a program"),
                    the(
                            "archive backup clone dump recover restore sha3sum",
                            "the database's own program makes copies; /export insert FILE writes rows as INSERT"
                                    + " statements"),
                    the(
                            "import load",
                            "the database's own program reads CSV; in Java: db.loadInto(TABLE).loadCSV(new"
                                    + " java.io.File(\"FILE\")).fieldsCorresponding().execute()"),
                    the("resetconnection", "/connect goes to another database, or anew to this one"),
                    the("bail", "a script stops at its first error"),
                    the("eqp expert", "/explain shows how the database runs a query"),
                    the("log output", "/o FILE sends results to a file, /o brings them back"),
                    the("timer progress stats scanstats", "/timing on shows how long each line takes"),
                    the("trace", "/print-sql on shows each statement that is sent"),
                    the("changes", "the number of rows that a statement wrote is its value"),
                    the("connection", "/connections lists the databases that you named, /connect NAME goes to one"),
                    the("warnings nowarning", "what a server warns of is shown after the statement"))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern NUMBERED = Pattern.compile("-?\\d+");

    private OtherCommands() {}

    private static Stream<Map.Entry<String, String>> the(String names, String sentence) {
        return Arrays.stream(names.split(" ")).map(name -> Map.entry(name, sentence));
    }

    /** What there is instead of a command of this name, without its slash, backslash or dot. */
    public static Optional<String> instead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NUMBERED.matcher(lower).matches()
                ? Optional.of("the up arrow brings back the last line, and Ctrl-R finds older ones")
                : Optional.ofNullable(INSTEAD.get(lower));
    }

    /**
     * The command that a line calls as sqlite3 does, {@code .dump}, or the clients of MariaDB, {@code warnings}; empty where it
     * does not.
     */
    public static Optional<String> called(String line) {
        return Stream.of(DOT, BARE)
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }
}
