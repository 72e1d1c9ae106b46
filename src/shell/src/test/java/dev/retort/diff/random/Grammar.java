package dev.retort.diff.random;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A grammar of statements. In its file, {@code [symbol]} stands before the alternatives of a symbol, a line each; {@code [symbol =]}
 * before a query that gives names of what is in the database, and {@code [symbol :=]} before one that gives parts of statements. In them
 * {@code ?} is the name of the table that the statement is about. {@code ;;} separates statements, {@code ␤} is a line break.
 *
 * @param alternatives by symbol
 * @param queries by symbol
 */
record Grammar(Map<String, List<String>> alternatives, Map<String, Query> queries) {

    /** @param givesNames whether what it gives is to be quoted */
    record Query(String sql, boolean givesNames) {}

    static Grammar read(String resource) {
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        Map<String, Query> queries = new LinkedHashMap<>();
        String symbol = "";
        boolean isQuery = false;
        for (String line : lines(resource)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                String head = line.substring(1, line.length() - 1);
                symbol = head.replaceFirst(" :?=$", "");
                isQuery = head.endsWith("=");
                if (isQuery) {
                    queries.put(symbol, new Query("", !head.endsWith(":=")));
                } else {
                    alternatives.put(symbol, new ArrayList<>());
                }
            } else if (isQuery) {
                queries.computeIfPresent(
                        symbol, (_, query) -> new Query(query.sql() + line + "\n", query.givesNames()));
            } else if (!line.isBlank()) {
                Objects.requireNonNull(alternatives.get(symbol)).add(line);
            }
        }
        return new Grammar(alternatives, queries);
    }

    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace('␤', '\n'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
