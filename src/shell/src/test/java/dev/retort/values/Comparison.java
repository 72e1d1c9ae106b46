package dev.retort.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a database as Retort gives them, held against what the database's own client answered. */
final class Comparison {
    private static final String COPY = " insert";

    private final String kind;
    private final Path folder;
    private final DeclaredValues values;
    private final Place place;
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int known;

    private Comparison(String kind, Path folder, DeclaredValues values, Place place) {
        this.kind = kind;
        this.folder = folder;
        this.values = values;
        this.place = place;
    }

    /** A database of a kind that holds the values. */
    static Comparison in(String kind, Path folder) throws IOException, SQLException {
        DeclaredValues values = DeclaredValues.of(kind);
        Place place = Place.make(kind, folder);
        try (Connection connection = place.connect()) {
            values.create(connection);
            values.fill(connection);
        }
        return new Comparison(kind, folder, values, place);
    }

    /** What the client answers now, as it is recorded. */
    String asked() throws IOException, InterruptedException {
        return Recording.text(values, place.client().answer());
    }

    /** Compares each cell in each way with the recorded answers; the differences, a line each. */
    List<String> run() throws IOException, SQLException {
        return run(Recording.answers(kind, values));
    }

    /** Compares each cell in each way with what the client answers now; the differences, a line each. */
    List<String> runAsking() throws IOException, SQLException, InterruptedException {
        List<List<String>> rows = place.client().answer();
        List<List<String>> answers = new ArrayList<>();
        for (int i = 0; i < values.types().size(); i++) {
            int column = i;
            answers.add(rows.stream().map(row -> row.get(column)).toList());
        }
        return run(answers);
    }

    private List<String> run(List<List<String>> answers) throws IOException, SQLException {
        Ways ways = new Ways(folder, place.address(), place.address(), values);
        for (Map.Entry<String, List<List<Answer>>> way : ways.all().entrySet()) {
            compare(answers, way.getKey(), way.getValue());
        }
        for (String way : List.of("sql", "line")) {
            compareCopy(way, ways.export(way));
        }
        return differences;
    }

    /** How many cells were compared, each in each way. */
    int compared() {
        return compared;
    }

    /** What was compared, in one sentence. */
    String summary() {
        return compared + " cells compared, " + (differences.size() + known) + " differ, " + known
                + " of them for a reason that is written down";
    }

    private void compare(List<List<String>> answers, String way, List<List<Answer>> ours) {
        Spelling spelling = Spelling.of(kind);
        for (int column = 0; column < values.types().size(); column++) {
            DeclaredValues.Type type = values.types().get(column);
            for (int row = 0; row < values.rows(); row++) {
                Answer answer = ours.get(row).get(column);
                if (answer == Answer.NOT_ASKED) {
                    continue;
                }
                compared += row <= type.literals().size() ? 1 : 0;
                if (row >= type.literals().size()) {
                    if (answer.text() != null || answer.error() != null) {
                        differ(type, "null", way, "null", answer.toString());
                    }
                } else {
                    String client = answers.get(column).get(row);
                    if (!spelling.agrees(type, client, answer)) {
                        differ(type, type.literals().get(row), way, client, answer.toString());
                    }
                }
            }
        }
    }

    private void differ(DeclaredValues.Type type, String literal, String way, String client, String ours) {
        if (KnownDifference.of(kind, type.declared(), literal, way).isPresent()) {
            known++;
        } else {
            differences.add(String.join("\t", type.declared(), literal, way, client, ours)
                    .replace("\n", "\\n"));
        }
    }

    /** Runs what was exported in an empty copy, and compares what both databases hold by their own functions. */
    private void compareCopy(String way, Path export) throws IOException, SQLException {
        Place copy = Place.make(kind, folder);
        String failure = "";
        try (Connection connection = copy.connect();
                Statement statement = connection.createStatement()) {
            values.create(connection);
            statement.execute(kind.startsWith("m") ? "set sql_mode = default" : "select 1");
            for (String sql : statements(export)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            failure = String.valueOf(e.getMessage());
        }
        List<List<@Nullable String>> before = held(place);
        List<List<@Nullable String>> after = held(copy);
        for (int column = 0; column < values.types().size(); column++) {
            DeclaredValues.Type type = values.types().get(column);
            for (int row = 0; row < values.rows(); row++) {
                compared += row <= type.literals().size() ? 1 : 0;
                String held = String.valueOf(before.get(row).get(column));
                String loaded =
                        row < after.size() ? String.valueOf(after.get(row).get(column)) : "not loaded: " + failure;
                if (!held.equals(loaded)) {
                    String literal =
                            row < type.literals().size() ? type.literals().get(row) : "null";
                    differ(type, literal, way + COPY, held, loaded);
                }
            }
        }
    }

    private static List<String> statements(Path export) throws IOException {
        return Files.exists(export)
                ? List.of(Files.readString(export).split(";\n(?=insert into |set |\\z)"))
                : List.of();
    }

    private List<List<@Nullable String>> held(Place where) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        StringBuilder query = new StringBuilder("select id");
        for (int i = 0; i < values.types().size(); i++) {
            query.append(", ").append(where.text().formatted(DeclaredValues.column(i)));
        }
        try (Connection connection = where.connect();
                Statement statement = connection.createStatement()) {
            if (kind.startsWith("postgres")) {
                statement.execute("set timezone = 'UTC'");
            }
            try (ResultSet all = statement.executeQuery(query + " from cells order by id")) {
                while (all.next()) {
                    List<@Nullable String> row = new ArrayList<>();
                    for (int i = 0; i < values.types().size(); i++) {
                        row.add(all.getString(i + 2));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
