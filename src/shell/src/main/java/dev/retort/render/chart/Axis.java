package dev.retort.render.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An axis: a range, and the round numbers in it that are written beside it. */
record Axis(Chart.Range range, List<Double> ticks) {
    private static final double DAY = 86_400;

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** An axis whose ends are round numbers. */
    static Axis round(Chart.Range data, int most) {
        double padding = data.from() == data.to() ? Math.max(1, Math.abs(data.from())) / 2 : 0;
        double from = data.from() - padding;
        double to = data.to() + padding;
        double step = step((to - from) / Math.max(1, most - 1));
        double first = Math.floor(from / step) * step;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; first + (i - 1) * step < to - step * 1e-9; i++) {
            ticks.add(first + i * step);
        }
        return new Axis(new Chart.Range(ticks.getFirst(), ticks.getLast()), ticks);
    }

    /** An axis from the first number to the last, in which round numbers between them are written. */
    static Axis within(Chart.Range data, int most) {
        List<Double> ticks = round(data, most).ticks.stream()
                .filter(tick -> tick >= data.from() && tick <= data.to())
                .toList();
        return ticks.isEmpty() ? even(data, 1) : new Axis(data, ticks);
    }

    /** An axis of places that have names: only whole numbers are written. */
    static Axis whole(Chart.Range data, int most) {
        List<Double> ticks = even(data, most).ticks.stream()
                .map(tick -> (double) Math.round(tick))
                .distinct()
                .toList();
        return new Axis(data, ticks);
    }

    /** An axis from the first number to the last, in which those two and some between them are written. */
    static Axis even(Chart.Range data, int most) {
        List<Double> ticks = new ArrayList<>();
        int count = data.from() == data.to() ? 1 : Math.max(2, most);
        for (int i = 0; i < count; i++) {
            ticks.add(data.from() + (data.to() - data.from()) * i / Math.max(1, count - 1));
        }
        return new Axis(data, ticks);
    }

    /** The next of 1, 2, 5, 10, 20 … */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** A number beside the axis. */
    static String number(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
        boolean plain = rounded.signum() == 0 || (Math.abs(number) < 1e12 && Math.abs(number) >= 1e-6);
        return rounded.signum() == 0 ? "0" : plain ? rounded.toPlainString() : rounded.toString();
    }

    /** A time beside the axis, as exact as the range asks for. */
    String time(double seconds) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.round(seconds), 0, ZoneOffset.UTC);
        double span = range.to() - range.from();
        String pattern =
                range.to() < DAY && range.from() >= 0 ? "HH:mm:ss" : span >= 3 * DAY ? "yyyy-MM-dd" : "MM-dd HH:mm";
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }
}
