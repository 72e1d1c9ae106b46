package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.UnreadableValue;
import dev.retort.eval.run.ResultHistory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    static Optional<RetortException> of(Throwable thrown, ResultHistory kept) {
        // Only the virtual machine's own exception is asked: a class of the user's may fail at saying what it is.
        if (thrown.getClass() != ClassCastException.class) {
            return Optional.empty();
        }
        Matcher cast = CAST.matcher(String.valueOf(thrown.getMessage()));
        return cast.find()
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
        Set<String> types = Set.of(type, Object.class.getName());
        return fields.stream()
                .filter(field -> types.contains(field.getType().getName()))
                .flatMap(field -> row.get(row.indexOf(field)) instanceof UnreadableValue value
                        ? Stream.of(field.getName() + " is " + value.reason())
                        : Stream.empty());
    }
}
