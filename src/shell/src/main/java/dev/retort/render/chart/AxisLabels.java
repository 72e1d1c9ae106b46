package dev.retort.render.chart;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of labels on an axis: numbers and times at their values, other labels one after the other.
 *
 * @param places where each is
 * @param scale what they are
 */
record AxisLabels(List<Double> places, Scale scale) {

    /** What is along an axis. */
    enum Scale {
        /** Numbers, at their values. */
        NUMBERS,
        /** Times, in seconds. */
        TIMES,
        /** Anything else, one after the other. */
        NAMES
    }

    static AxisLabels of(List<? extends @Nullable Object> labels) {
        List<Double> numbers = all(labels, AxisLabels::number);
        if (!numbers.isEmpty()) {
            return new AxisLabels(numbers, Scale.NUMBERS);
        }
        List<Double> times = all(labels, AxisLabels::seconds);
        if (!times.isEmpty()) {
            return new AxisLabels(times, Scale.TIMES);
        }
        return new AxisLabels(
                IntStream.range(0, labels.size())
                        .mapToObj(index -> (double) index)
                        .toList(),
                Scale.NAMES);
    }

    double at(int index) {
        return places.get(index);
    }

    /** What all labels are; empty where one of them is not. */
    private static List<Double> all(
            List<? extends @Nullable Object> labels, Function<@Nullable Object, OptionalDouble> reading) {
        List<Double> read = labels.stream()
                .map(reading)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return read.size() == labels.size() ? read : List.of();
    }

    private static OptionalDouble number(@Nullable Object label) {
        return switch (label) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case Year year -> OptionalDouble.of(year.getValue());
            case null, default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble seconds(@Nullable Object label) {
        return switch (label) {
            case LocalDate date -> of(date.atStartOfDay());
            case LocalDateTime time -> of(time);
            case LocalTime time -> OptionalDouble.of(time.toSecondOfDay());
            case OffsetDateTime time -> OptionalDouble.of((double) time.toEpochSecond());
            case Instant instant -> OptionalDouble.of((double) instant.getEpochSecond());
            case Timestamp time -> of(time.toLocalDateTime());
            case Date date -> of(date.toLocalDate().atStartOfDay());
            case String text -> written(text);
            case null, default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble of(LocalDateTime time) {
        return OptionalDouble.of((double) time.toEpochSecond(ZoneOffset.UTC));
    }

    /** A time in a text, as SQLite has them, and as SQL makes months: {@code 2024-03}. */
    private static OptionalDouble written(String text) {
        try {
            return switch (text.length()) {
                case 7 -> of(YearMonth.parse(text).atDay(1).atStartOfDay());
                case 10 -> of(LocalDate.parse(text).atStartOfDay());
                case 16, 19, 23, 26 -> of(LocalDateTime.parse(text.replace(' ', 'T')));
                default -> OptionalDouble.empty();
            };
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }
}
