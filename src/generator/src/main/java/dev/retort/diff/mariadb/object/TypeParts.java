package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The type of a column, taken apart.
 *
 * @param base its word, in small letters
 * @param numbers its length, or its precision and scale
 * @param values those of an ENUM or a SET
 */
public record TypeParts(String base, List<Integer> numbers, List<String> values, boolean isUnsigned) {

    public TypeParts {
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
    }

    public static TypeParts of(String type) {
        List<SqlToken> tokens = MariaDbText.read(type).code();
        List<Integer> numbers = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token.kind() == Kind.NUMBER) {
                numbers.add(Integer.valueOf(token.text()));
            } else if (token.kind() == Kind.STRING) {
                values.add(token.text());
            }
        }
        return new TypeParts(
                tokens.getFirst().lower(), numbers, values, tokens.stream().anyMatch(token -> token.is("unsigned")));
    }

    /** A number of the type, or what it is where the type does not say it. */
    public int number(int index, int usual) {
        return index < numbers.size() ? numbers.get(index) : usual;
    }
}
