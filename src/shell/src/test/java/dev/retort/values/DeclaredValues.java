package dev.retort.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values of each type that a database is asked for, as src/test/resources/values/NAME.values lists them: the type as it is
 * declared, and below it, indented, its values as SQL. Values under {@code *} are for every type; a line with {@code !} is a
 * statement that runs first. All of them are one table, {@code cells}: a column for each type, and in its rows the type's values,
 * one below the other, and nothing in the rows after them.
 *
 * @param setup what runs first
 * @param types the columns, in order
 */
record DeclaredValues(List<String> setup, List<Type> types) {
    static final Path FOLDER = Path.of("src/shell/src/test/resources/values");

    /** SQLite lets a column be declared without a type. */
    private static final String NO_TYPE = "(none)";

    /** MariaDB's types that 10.2 has not. */
    private static final Set<String> SINCE_10_5 = Set.of("inet4", "inet6", "uuid");

    /** A type and its values, as SQL. */
    record Type(String declared, List<String> literals) {}

    /** Of a database, or of a version of one, of whose values those count that its types have: {@code mariadb-10.2}. */
    static DeclaredValues of(String kind) throws IOException {
        DeclaredValues all = read(kind.replaceFirst("-.*", ""));
        return kind.equals("mariadb-10.2") ? all.without(SINCE_10_5) : all;
    }

    private DeclaredValues without(Set<String> missing) {
        return new DeclaredValues(
                setup,
                types.stream()
                        .filter(type -> !missing.contains(type.declared()))
                        .toList());
    }

    private static DeclaredValues read(String database) throws IOException {
        List<String> setup = new ArrayList<>();
        List<String> everywhere = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(database + ".values"))) {
            if (line.startsWith("! ")) {
                setup.add(line.substring(2));
            } else if (line.equals("*")) {
                values = everywhere;
            } else if (line.startsWith("  ")) {
                values.add(line.substring(2));
            } else if (!line.startsWith("#")) {
                values = new ArrayList<>(everywhere);
                types.add(new Type(line, values));
            }
        }
        return new DeclaredValues(setup, types);
    }

    /** How many rows the table has. */
    int rows() {
        return types.stream().mapToInt(type -> type.literals().size()).max().orElse(0);
    }

    /** How many cells have a value. */
    int cells() {
        return types.stream().mapToInt(type -> type.literals().size()).sum();
    }

    /** The name of the column of the type at this place. */
    static String column(int place) {
        return "c" + (place + 1);
    }

    /** Makes the table, without rows. */
    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            prepare(statement);
            statement.execute(IntStream.range(0, types.size())
                    .mapToObj(i -> column(i) + " " + declaration(types.get(i).declared()))
                    .collect(Collectors.joining(", ", "create table cells (id integer primary key, ", ")")));
        }
    }

    /** A timestamp of MariaDB before 10.10 is not null unless it says so. */
    private static String declaration(String type) {
        return type.startsWith("timestamp") ? type + " null" : type.replace(NO_TYPE, "");
    }

    /** Fills the table. */
    void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int row = 0; row < rows(); row++) {
                int value = row;
                statement.execute(types.stream()
                        .map(type ->
                                value < type.literals().size() ? type.literals().get(value) : "null")
                        .collect(Collectors.joining(", ", "insert into cells values (" + (row + 1) + ", ", ")")));
            }
        }
    }

    private void prepare(Statement statement) throws SQLException {
        for (String sql : setup) {
            statement.execute(sql);
        }
    }
}
