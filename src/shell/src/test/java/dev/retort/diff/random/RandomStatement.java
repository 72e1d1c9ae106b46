package dev.retort.diff.random;

import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that is made up from a grammar, of what is in a database. {@code {symbol}} is replaced by one of its alternatives,
 * {@code {symbol?}} by that or nothing, {@code {symbol:1}} by the same as before, {@code {#}} by a number. Used once.
 */
final class RandomStatement {
    private static final Pattern SYMBOL = Pattern.compile("(?<!\\$)\\{([^{}?:]+)(\\?)?(:\\w+)?\\}");

    private static final int NUMBERS = 9;

    private final Grammar grammar;
    private final Random random;
    private final Connection connection;
    private final UnaryOperator<String> quoting;
    /** What was chosen, by symbol: names as they are, not as they are written. */
    private final Map<String, String> chosen = new HashMap<>();

    private final Map<String, String> written = new HashMap<>();

    private String template = "";

    RandomStatement(Grammar grammar, Random random, Connection connection, UnaryOperator<String> quoting) {
        this.grammar = grammar;
        this.random = random;
        this.connection = connection;
        this.quoting = quoting;
    }

    /** Empty where the database has nothing of the kind that the statement is about. */
    Optional<String> of(String symbol) throws SQLException {
        template = any(Objects.requireNonNull(grammar.alternatives().get(symbol), symbol));
        return expanded(template);
    }

    /** The line of the grammar that it was made from. */
    String template() {
        return template;
    }

    /** What was chosen for a symbol. */
    String chosen(String symbol) {
        return Objects.requireNonNull(chosen.get(symbol), symbol);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Optional<String> expanded(String text) throws SQLException {
        StringBuilder whole = new StringBuilder();
        Matcher symbols = SYMBOL.matcher(text);
        int end = 0;
        while (symbols.find()) {
            whole.append(text, end, symbols.start());
            end = symbols.end();
            if (symbols.group(2) == null || random.nextBoolean()) {
                Optional<String> part = part(symbols.group(1), symbols.group(3));
                if (part.isEmpty()) {
                    return part;
                }
                whole.append(part.get());
            }
        }
        return Optional.of(whole.append(text.substring(end)).toString());
    }

    private Optional<String> part(String symbol, String number) throws SQLException {
        if (symbol.equals("#")) {
            return Optional.of(String.valueOf(random.nextInt(NUMBERS)));
        }
        String key = number == null ? symbol : symbol + number;
        boolean isLasting = number != null || symbol.equals("table");
        if (isLasting && written.containsKey(key)) {
            return Optional.ofNullable(written.get(key));
        }
        Grammar.Query query = grammar.queries().get(symbol);
        Optional<String> part = query == null
                ? expanded(any(Objects.requireNonNull(grammar.alternatives().get(symbol), symbol)))
                : found(query, key);
        part.ifPresent(text -> written.put(key, text));
        if (query == null) {
            part.ifPresent(text -> chosen.put(key, text));
        }
        return part;
    }

    private Optional<String> found(Grammar.Query query, String key) throws SQLException {
        boolean isOfTable = query.sql().contains("?");
        if (isOfTable && part("table", null).isEmpty()) {
            return Optional.empty();
        }
        List<String> found = isOfTable
                ? Rows.all(connection, query.sql(), row -> row.getString(1), chosen("table"))
                : Rows.all(connection, query.sql(), row -> row.getString(1));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String one = any(found);
        chosen.put(key, one);
        return Optional.of(query.givesNames() ? quoting.apply(one) : one);
    }
}
