package dev.retort.values;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A database's own client, which is asked for the table {@code cells}.
 *
 * @param command the program and its arguments
 * @param environment what is set for it, too
 * @param debian the package in which it comes
 * @param column what parts the columns of its answer
 * @param row what ends the rows of its answer
 * @param unescape makes of a field the value that it stands for
 */
record Client(
        List<String> command,
        Map<String, String> environment,
        String debian,
        String column,
        String row,
        UnaryOperator<String> unescape) {
    static final String QUERY = "select * from cells order by id";

    private static final String UNIT = "\u001f";
    private static final String RECORD = "\u001e";

    /** The client of a MariaDB or MySQL server. Binary data and bits are asked for in digits. */
    static Client mariadb(List<String> server) {
        List<String> command = new ArrayList<>(List.of("mariadb", "--no-defaults"));
        command.addAll(server);
        command.addAll(List.of(
                "--batch",
                "--skip-column-names",
                "--binary-as-hex",
                "--default-character-set=utf8mb4",
                "--init-command=set time_zone = '+00:00'",
                "--execute=" + QUERY));
        return new Client(command, Map.of(), "mariadb-client", "\t", "\n", Client::unescapeBatch);
    }

    static Client psql(int port, String database) {
        return new Client(
                List.of(
                        "psql",
                        "-X",
                        "-A",
                        "-t",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(port),
                        "-U",
                        "postgres",
                        "-F",
                        UNIT,
                        "-R",
                        RECORD,
                        "-d",
                        database,
                        "-c",
                        QUERY),
                Map.of("PGTZ", "UTC", "PGCLIENTENCODING", "UTF8"),
                "postgresql-client",
                UNIT,
                RECORD,
                field -> field);
    }

    /** Values are asked for as literals, which tell a text from a number, and have all the digits of a number. */
    static Client sqlite(Path file) {
        return new Client(
                List.of("sqlite3", "-quote", "-separator", UNIT, "-newline", RECORD, file.toString(), QUERY),
                Map.of(),
                "sqlite3",
                UNIT,
                RECORD,
                field -> field);
    }

    /** What {@code --batch} writes with a backslash. */
    private static String unescapeBatch(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (field.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case '0' -> '\0';
                    default -> field.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Its answer: for each row its columns without the key. What is null is told by nobody, and is known from the values. */
    List<List<String>> answer() throws IOException, InterruptedException {
        String program = command.getFirst();
        if (Stream.of(System.getenv("PATH").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
            throw new AssertionError(
                    "this test asks the client " + program + ", which is missing: apt-get install " + debian);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String all;
        try (InputStream out = process.getInputStream()) {
            all = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new AssertionError(program + " failed, its exit status is " + process.exitValue());
        }
        return Stream.of(all.split(row))
                .filter(line -> !line.isBlank())
                .map(line ->
                        Stream.of(line.split(column, -1)).skip(1).map(unescape).toList())
                .toList();
    }
}
