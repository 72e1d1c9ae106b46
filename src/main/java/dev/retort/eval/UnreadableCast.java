package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.UnreadableValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The error of a line that takes from rows that were shown a value which its type in Java does not have. */
final class UnreadableCast {
    private static final int MOST_SHOWN = 3;
    private static final Pattern CAST = Pattern.compile(
            "class " + Pattern.quote(UnreadableValue.class.getName()) + " cannot be cast to class (?<type>\\S+)");

    private UnreadableCast() {}

    /** The error, if it is one: the virtual machine tells of the types, and the rows of the value. */
    static Optional<RetortException> of(Throwable thrown, KeptValues kept) {
        Matcher cast = CAST.matcher(String.valueOf(thrown.getMessage()));
        return thrown instanceof ClassCastException && cast.find()
                ? kept.latest(value -> reasons(value, cast.group("type")))
                        .map(reasons -> new RetortException(reasons, thrown)
                                .withHint("select the column as text: COLUMN.cast(String.class)"))
                : Optional.empty();
    }

    private static Optional<String> reasons(@Nullable Object value, String type) {
        Stream<?> rows = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        String reasons = rows.flatMap(row -> row instanceof Record each ? reasons(each, type) : Stream.empty())
                .distinct()
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", or "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    private static Stream<String> reasons(Record row, String type) {
        List<Field<?>> fields = List.of(row.fields());
        return IntStream.range(0, row.size())
                .filter(i -> row.get(i) instanceof UnreadableValue)
                .filter(i -> Set.of(type, Object.class.getName())
                        .contains(fields.get(i).getType().getName()))
                .mapToObj(i -> fields.get(i).getName() + " is " + ((UnreadableValue) row.get(i)).reason());
    }
}
