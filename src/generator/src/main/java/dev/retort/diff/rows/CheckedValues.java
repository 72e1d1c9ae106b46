package dev.retort.diff.rows;

import dev.retort.diff.model.TableOutline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that conditions on a column may ask for, as their texts suggest. */
final class CheckedValues {
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])\\d{1,18}(?:\\.\\d+)?(?![\\w.'])");

    /** What people often ask of a text. */
    private static final List<String> USUAL = List.of(
            "'a@b.example'", "'{}'", "'[]'", "'abc'", "'A'", "'12345'", "'https://a.example/b'", "'2024-02-29'");

    private static final int LONGEST = 300;

    private CheckedValues() {}

    static boolean isMentioned(String column, String check) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                .matcher(check)
                .find();
    }

    /** Literals for a column, those in the conditions that name it first. */
    static List<String> of(TableOutline.Column column, List<String> checks) {
        Set<String> values = new LinkedHashSet<>();
        boolean isNumber = FittingValues.isNumber(column);
        for (String check : checks) {
            if (isMentioned(column.name(), check)) {
                TEXT.matcher(check).results().map(MatchResult::group).forEach(values::add);
                numbers(check, isNumber, values);
                if (!isNumber) {
                    values.addAll(USUAL);
                }
            }
        }
        return List.copyOf(values);
    }

    private static void numbers(String check, boolean isNumber, Set<String> values) {
        Matcher numbers = NUMBER.matcher(TEXT.matcher(check).replaceAll(" "));
        while (numbers.find()) {
            BigDecimal number = new BigDecimal(numbers.group());
            List<String> near = new ArrayList<>();
            for (BigDecimal some : List.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE))) {
                near.add(some.toPlainString());
            }
            values.addAll(near);
            if (!isNumber
                    && number.scale() <= 0
                    && number.signum() > 0
                    && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0) {
                values.add("'" + "a".repeat(number.intValue()) + "'");
            }
        }
    }
}
