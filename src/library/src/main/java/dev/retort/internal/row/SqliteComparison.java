package dev.retort.internal.row;

import dev.retort.binding.PortableBinding;
import dev.retort.internal.text.SqliteTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of SQLite's dates and times with values, whichever way each row has them stored: SQLite itself compares texts, of
 * which {@code 2024-01-31 10:00:00} and {@code 2024-01-31 10:00:00.000000} are two. The texts of one value are next to each other in
 * an index, from the shortest to the one with most zeros; so a range of an index is searched, and in it what each row
 * means is compared.
 */
final class SqliteComparison {
    private static final Set<Class<?>> MOMENTS = Set.of(LocalDateTime.class, LocalDate.class, LocalTime.class);
    private static final String MOST_ZEROS = ".000000000";

    private static final String FIRST_DIGIT = "0";

    /** After each letter that an instant may end with. */
    private static final String BEHIND_ALL = "~";

    /** After every digit, and before every letter. */
    private static final String BEHIND_DIGITS = ":";

    private SqliteComparison() {}

    /** A comparison in the place of another; null for the same. */
    static @Nullable QueryPart exact(QueryPart part) {
        return switch (part) {
            case QOM.Eq<?> eq -> pair(eq.$arg1(), eq.$arg2(), Moment::isSame, Moment::isSame);
            case QOM.Ne<?> ne -> pair(ne.$arg1(), ne.$arg2(), Moment::isOther, Moment::isOther);
            case QOM.Lt<?> lt -> pair(lt.$arg1(), lt.$arg2(), Moment::isAfter, Moment::isBefore);
            case QOM.Le<?> le -> pair(le.$arg1(), le.$arg2(), Moment::isNotBefore, Moment::isNotAfter);
            case QOM.Gt<?> gt -> pair(gt.$arg1(), gt.$arg2(), Moment::isBefore, Moment::isAfter);
            case QOM.Ge<?> ge -> pair(ge.$arg1(), ge.$arg2(), Moment::isNotAfter, Moment::isNotBefore);
            case QOM.IsDistinctFrom<?> from ->
                pair(
                        from.$arg1(),
                        from.$arg2(),
                        moment -> moment.isOther().or(moment.field().isNull()),
                        moment -> moment.isOther().or(moment.field().isNull()));
            case QOM.IsNotDistinctFrom<?> from ->
                pair(
                        from.$arg1(),
                        from.$arg2(),
                        moment -> moment.isSame().and(moment.field().isNotNull()),
                        moment -> moment.isSame().and(moment.field().isNotNull()));
            case QOM.Between<?> between when !between.$symmetric() -> between(between);
            case QOM.InList<?> in -> list(in.$field(), in.$list()).map(DSL::or).orElse(null);
            case QOM.NotInList<?> in ->
                list(in.$field(), in.$list()).map(any -> DSL.not(DSL.or(any))).orElse(null);
            case QOM.Cast<?> cast -> cast(cast);
            default -> null;
        };
    }

    /** SQLite itself makes a number of whatever is cast to a type that it does not know. */
    private static @Nullable Field<?> cast(QOM.Cast<?> cast) {
        Class<?> type = cast.$dataType().getType();
        Field<?> field = cast.$field();
        if (type == LocalDate.class) {
            return DSL.field("substr({0}, 1, 10)", SQLDataType.CLOB, Moment.meant(field));
        }
        return type == LocalDateTime.class || type == LocalTime.class ? Moment.text(field) : null;
    }

    private interface Comparison {
        Condition of(Moment moment);
    }

    /** The comparison of a column and a value, which may be on either side. */
    private static @Nullable Condition pair(Field<?> left, Field<?> right, Comparison turned, Comparison usual) {
        Optional<Moment> value = Moment.of(left, right);
        return value.isPresent()
                ? usual.of(value.get())
                : Moment.of(right, left).map(turned::of).orElse(null);
    }

    private static @Nullable Condition between(QOM.Between<?> between) {
        Optional<Moment> from = Moment.of(between.$arg1(), between.$arg2());
        Optional<Moment> to = Moment.of(between.$arg1(), between.$arg3());
        return from.isPresent() && to.isPresent()
                ? from.get().isNotBefore().and(to.get().isNotAfter())
                : null;
    }

    /** That the column is each of the values; nothing where one of them is none, or is computed. */
    private static Optional<List<Condition>> list(Field<?> field, List<? extends Field<?>> values) {
        List<Condition> each = new ArrayList<>();
        for (Field<?> value : values) {
            Optional<Moment> moment = Moment.of(field, value);
            if (moment.isEmpty()) {
                return Optional.empty();
            }
            each.add(moment.get().isSame());
        }
        return each.isEmpty() ? Optional.empty() : Optional.of(each);
    }

    /**
     * A column, and a value that it is compared with.
     *
     * @param meant what the column means, as text of one form
     * @param first the shortest text of the value
     * @param last the one with most zeros
     * @param end a text after all that mean the value, in whichever form
     * @param numbers whether numbers mean dates there
     */
    private record Moment(Field<?> field, Field<String> meant, String first, String last, String end, boolean numbers) {

        static Optional<Moment> of(Field<?> field, Field<?> value) {
            if (field instanceof Param<?> || !(value instanceof Param<?> param) || !isMoment(field)) {
                return Optional.empty();
            }
            return switch (param.getValue()) {
                case LocalDateTime moment -> Optional.of(of(field, moment.truncatedTo(ChronoUnit.MICROS)));
                case LocalDate date -> Optional.of(of(field, date.atStartOfDay()));
                case LocalTime time -> {
                    LocalTime written = time.truncatedTo(ChronoUnit.MICROS);
                    String last = last(written);
                    yield Optional.of(new Moment(field, text(field), first(written), last, last, false));
                }
                case null, default -> Optional.empty();
            };
        }

        private static boolean isMoment(Field<?> field) {
            // Columns of classes that were generated from another product are kept here as its own are.
            return (field.getBinding() instanceof PortableBinding<?, ?> && MOMENTS.contains(field.getType()))
                    || MomentType.insteadOf(field.getBinding(), Product.of(SQLDialect.SQLITE)) != null;
        }

        private static Moment of(Field<?> field, LocalDateTime moment) {
            LocalTime time = moment.toLocalTime();
            String day = moment.toLocalDate().toString();
            return new Moment(
                    field,
                    meant(field),
                    time.equals(LocalTime.MIDNIGHT) ? day : day + " " + first(time),
                    day + " " + last(time),
                    day + "T" + second(time) + BEHIND_ALL,
                    true);
        }

        static Field<String> meant(Field<?> field) {
            return DSL.field(
                    "case typeof({0}) when 'text' then replace(rtrim({0}, 'Z'), 'T', ' ')"
                            + " when 'integer' then strftime('%Y-%m-%d %H:%M:%f',"
                            + " case when {0} between -{1} and {1} then {0} else {0} / 1000.0 end, 'unixepoch')"
                            + " when 'real' then strftime('%Y-%m-%d %H:%M:%f', {0}) end",
                    SQLDataType.CLOB, field, DSL.inline(SqliteTime.FIRST_MILLISECOND - 1));
        }

        static Field<String> text(Field<?> field) {
            return DSL.field("{0}", SQLDataType.CLOB, field);
        }

        /** Without seconds and a fraction that are zero, and without a fraction's last zeros. */
        private static String first(LocalTime time) {
            String text = time.toString();
            return time.get(ChronoField.NANO_OF_SECOND) == 0 ? text : text.replaceFirst("0+$", "");
        }

        private static String last(LocalTime time) {
            return second(time)
                    + (time.get(ChronoField.NANO_OF_SECOND) == 0
                            ? MOST_ZEROS
                            : String.format(Locale.ROOT, ".%09d", time.get(ChronoField.NANO_OF_SECOND)));
        }

        private static String second(LocalTime time) {
            return time.withNano(0).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }

        Condition isSame() {
            return within(first, end).and(meant.between(first, last));
        }

        Condition isOther() {
            return DSL.not(isSame());
        }

        Condition isBefore() {
            return within(FIRST_DIGIT, end).and(meant.lt(first));
        }

        Condition isNotAfter() {
            return within(FIRST_DIGIT, end).and(meant.le(last));
        }

        Condition isNotBefore() {
            return within(first, BEHIND_DIGITS).and(meant.ge(first));
        }

        Condition isAfter() {
            return within(first, BEHIND_DIGITS).and(meant.gt(last));
        }

        /** The range of an index in which the rows are. Numbers come before all text. */
        private Condition within(String from, String to) {
            Condition text = DSL.condition("{0} between {1} and {2}", field, from, to);
            return numbers ? text.or(DSL.condition("{0} < ''", field)) : text;
        }
    }
}
