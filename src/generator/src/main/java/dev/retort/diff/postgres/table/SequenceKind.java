package dev.retort.diff.postgres.table;

import dev.retort.diff.model.Loss;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of sequences that are no identity's. */
public final class SequenceKind extends ObjectKind {
    private static final Map<String, String> LARGEST =
            Map.of("smallint", "32767", "integer", "2147483647", "bigint", "9223372036854775807");

    private static final Map<String, String> SMALLEST =
            Map.of("smallint", "-32768", "integer", "-2147483648", "bigint", "-9223372036854775808");

    @Override
    public List<String> create(CatalogObject sequence, List<CatalogObject> parts) {
        return List.of(
                "create " + sequence.get("persistence").map(word -> word + " ").orElse("") + subject(sequence)
                        + (sequence.the("type").equals("bigint") ? "" : " as " + sequence.the("type"))
                        + options(sequence));
    }

    /** Those that the server would not choose by itself. */
    private static String options(CatalogObject sequence) {
        StringBuilder options = new StringBuilder();
        boolean isRising = !sequence.the("increment").startsWith("-");
        String least = isRising ? "1" : SMALLEST.get(sequence.the("type"));
        String most = isRising ? LARGEST.get(sequence.the("type")) : "-1";
        append(options, " increment by ", sequence.the("increment"), "1");
        append(options, " minvalue ", sequence.the("minvalue"), String.valueOf(least));
        append(options, " maxvalue ", sequence.the("maxvalue"), String.valueOf(most));
        append(options, " start with ", sequence.the("start"), sequence.the(isRising ? "minvalue" : "maxvalue"));
        append(options, " cache ", sequence.the("cache"), "1");
        return options.append(sequence.has("cycle") ? " cycle" : "").toString();
    }

    private static void append(StringBuilder options, String word, String value, String usual) {
        if (!value.equals(usual)) {
            options.append(word).append(value);
        }
    }

    /** Whether it is as one that the server makes for a serial column. */
    public static boolean isPlain(CatalogObject sequence) {
        return options(sequence).isEmpty() && !sequence.has("persistence");
    }

    /** What has it end with the column that it counts, which may be made after it. */
    public static String ownership(CatalogObject sequence) {
        return "alter sequence " + Names.path(sequence.name()) + " owned by "
                + sequence.get("owned by").orElse("none");
    }

    @Override
    public List<Loss> lossOfDrop(CatalogObject sequence) {
        return List.of(Loss.ofNumber(sequence.name()));
    }

    /** What has it end with no column. */
    public static String release(CatalogObject sequence) {
        return "alter sequence " + Names.path(sequence.name()) + " owned by none";
    }

    /** What brings the present number of a sequence within other bounds; empty where that of a new one is. */
    static List<String> fitting(String sequence, String former, String start, String least, String most) {
        BigInteger present = new BigInteger(former);
        boolean fits = present.compareTo(new BigInteger(least)) >= 0 && present.compareTo(new BigInteger(most)) <= 0;
        return fits
                ? List.of()
                : List.of("select setval(" + Names.literal(sequence) + ", " + start + ", false) from " + sequence
                        + " where last_value not between " + least + " and " + most);
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        List<String> options = new ArrayList<>();
        differing.stream()
                .filter(name -> !name.equals("owned by") && !name.equals("persistence"))
                .forEach(name -> options.add(
                        switch (name) {
                            case "type" -> "as " + to.the("type");
                            case "increment" -> "increment by " + to.the("increment");
                            case "start" -> "start with " + to.the("start");
                            case "cycle" -> to.has("cycle") ? "cycle" : "no cycle";
                            default -> name + " " + to.the(name);
                        }));
        List<String> statements = new ArrayList<>();
        if (differing.contains("persistence")) {
            statements.add(
                    "alter " + subject(to) + " set " + to.get("persistence").orElse("logged"));
        }
        if (!options.isEmpty()) {
            // The type comes first: the bounds must fit it, and it moves them.
            options.sort((one, other) -> Boolean.compare(other.startsWith("as "), one.startsWith("as ")));
            if (differing.contains("type")) {
                options.removeIf(option -> option.startsWith("minvalue ") || option.startsWith("maxvalue "));
                options.add("minvalue " + to.the("minvalue"));
                options.add("maxvalue " + to.the("maxvalue"));
            }
            statements.addAll(fitting(
                    Names.path(to.name()), from.the("start"), to.the("start"), to.the("minvalue"), to.the("maxvalue")));
            statements.add("alter " + subject(to) + " " + String.join(" ", options));
        }
        return Optional.of(statements);
    }
}
