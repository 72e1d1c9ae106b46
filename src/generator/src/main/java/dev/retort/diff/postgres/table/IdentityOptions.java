package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The options of the sequence of an identity column.
 *
 * @param values by the words that they are written after
 */
record IdentityOptions(CatalogObject column, Map<String, String> values) {
    private static final Pattern OPTION =
            Pattern.compile("(start with|increment by|minvalue|maxvalue|cache) (-?\\d+)|(no cycle|cycle)");

    private static final Map<String, String> LARGEST =
            Map.of("smallint", "32767", "integer", "2147483647", "bigint", "9223372036854775807");

    static IdentityOptions of(CatalogObject column) {
        Map<String, String> values = new LinkedHashMap<>();
        OPTION.matcher(column.the("identity options"))
                .results()
                .forEach(option -> values.put(
                        option.group(1) == null ? "cycle" : option.group(1),
                        option.group(1) == null ? option.group(3) : option.group(2)));
        return new IdentityOptions(column, values);
    }

    private Map<String, String> usual() {
        return Map.of(
                "start with",
                "1",
                "increment by",
                "1",
                "minvalue",
                "1",
                "maxvalue",
                LARGEST.getOrDefault(column.the("type"), ""),
                "cache",
                "1",
                "cycle",
                "no cycle");
    }

    /** Those that are not as the server would have them. */
    String written() {
        List<String> options = new ArrayList<>();
        String made = Names.inSchema(
                column.name(),
                Names.quoted(Names.madeUp(column.name().owner(), column.name().name(), "seq")));
        if (!column.the("identity sequence").equals(made)) {
            options.add("sequence name " + column.the("identity sequence"));
        }
        values.forEach((word, value) -> {
            if (!value.equals(usual().get(word))) {
                options.add(phrase(word, value));
            }
        });
        return String.join(" ", options);
    }

    private static String phrase(String word, String value) {
        return word.equals("cycle") ? value : word + " " + value;
    }

    /** What brings the present number within other bounds. */
    List<String> fitting(IdentityOptions former) {
        return SequenceKind.fitting(
                column.the("identity sequence"),
                former.values.getOrDefault("start with", "1"),
                values.getOrDefault("start with", "1"),
                values.getOrDefault("minvalue", "1"),
                values.getOrDefault("maxvalue", "1"));
    }

    /** What sets them where they were others: {@code set increment by 2}. */
    String changesFrom(IdentityOptions former) {
        List<String> options = new ArrayList<>();
        values.forEach((word, value) -> {
            if (!value.equals(former.values.get(word))) {
                options.add("set " + phrase(word, value));
            }
        });
        return String.join(" ", options);
    }
}
