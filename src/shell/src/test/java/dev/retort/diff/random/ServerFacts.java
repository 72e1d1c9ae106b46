package dev.retort.diff.random;

import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that a server's own catalog says of a schema, column by column, so that what the reader of schemas passes over is seen. A line of its
 * file is a query, and after {@code --} the columns that are of no account.
 */
record ServerFacts(List<String> queries, String serversNames) {
    private static final int SHOWN = 160;

    /** @param serversNames a pattern of names that the server gives, and which are of no account */
    static ServerFacts read(String resource, String serversNames) {
        return new ServerFacts(
                Grammar.lines(resource).stream().filter(line -> !line.isBlank()).toList(), serversNames);
    }

    /** What is said of one schema alone, a line each: of the first with a plus, of the second with a minus. */
    List<String> differences(Connection is, Connection wanted) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String query : queries) {
            List<String> one = facts(is, query);
            List<String> other = facts(wanted, query);
            List<String> more = new ArrayList<>(one);
            other.forEach(more::remove);
            one.forEach(other::remove);
            for (int at = 0; at < Math.max(more.size(), other.size()); at++) {
                differences.add("+ " + particular(more, other, at));
                differences.add("- " + particular(other, more, at));
            }
        }
        return differences;
    }

    /** What a fact has that its counterpart has not, and its beginning. */
    private static String particular(List<String> facts, List<String> others, int at) {
        if (at >= facts.size() || at >= others.size()) {
            return at < facts.size() ? facts.get(at) : "";
        }
        List<String> parts = new ArrayList<>(List.of(facts.get(at).split("; ")));
        parts.removeAll(List.of(others.get(at).split("; ")));
        return facts.get(at).substring(0, Math.min(SHOWN, facts.get(at).length())) + " … " + parts;
    }

    private List<String> facts(Connection connection, String query) throws SQLException {
        String[] parts = query.split(" -- ", 2);
        Set<String> ignored = parts.length == 1
                ? Set.of()
                : Set.of(parts[1].toLowerCase(Locale.ROOT).split(" "));
        String schema = connection.getCatalog();
        try {
            List<String> facts = Rows.all(connection, parts[0], row -> fact(row, ignored, schema));
            facts.sort(null);
            return facts;
        } catch (SQLException e) {
            // A table of the catalog that this version does not have.
            return new ArrayList<>();
        }
    }

    private String fact(ResultSet row, Set<String> ignored, String schema) throws SQLException {
        StringBuilder fact = new StringBuilder();
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            String column = row.getMetaData().getColumnLabel(at).toLowerCase(Locale.ROOT);
            String value = row.getString(at);
            if (!ignored.contains(column) && value != null && !value.isEmpty()) {
                fact.append(column).append('=').append(value).append("; ");
            }
        }
        String text = schema == null ? fact.toString() : fact.toString().replace(schema, "·");
        return text.replaceAll(serversNames, "·");
    }
}
