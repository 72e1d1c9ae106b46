package dev.retort.render.cell;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Dates and times as the text that a server has of them. */
public final class Moments {
    private static final String MOMENT = "0000-00-00 00:00:00";
    private static final int DATE_LENGTH = "0000-00-00".length();

    /** Every month has so many days; of a later one another has to say whether it exists. */
    private static final int SURE_DAYS = 28;

    private Moments() {}

    /** Whether it is a date, or a date and a time without a fraction, that surely exists: then {@link CellText} has it so, too. */
    public static boolean isUsual(String text) {
        if (text.length() != MOMENT.length() && text.length() != DATE_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char expected = MOMENT.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        int month = two(text, 5);
        int day = two(text, 8);
        return !text.startsWith("0000") && month >= 1 && month <= 12 && day >= 1 && day <= SURE_DAYS;
    }

    /** The date and the time as SQL has them, the fraction in threes of digits where there is one. */
    public static String text(LocalDateTime moment) {
        int year = moment.getYear();
        if (year < 1 || year > 9999 || moment.getNano() != 0) {
            return date(moment.toLocalDate()) + " " + clock(moment.toLocalTime());
        }
        byte[] text = MOMENT.getBytes(StandardCharsets.ISO_8859_1);
        digits(year / 100, text, 0);
        digits(year % 100, text, 2);
        digits(moment.getMonthValue(), text, 5);
        digits(moment.getDayOfMonth(), text, 8);
        digits(moment.getHour(), text, 11);
        digits(moment.getMinute(), text, 14);
        digits(moment.getSecond(), text, 17);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void digits(int number, byte[] text, int index) {
        text[index] = (byte) ('0' + number / 10);
        text[index + 1] = (byte) ('0' + number % 10);
    }

    /** The date as SQL has it, where years beyond 9999 have no sign. */
    static String date(LocalDate date) {
        String text = date.toString();
        return text.charAt(0) == '+' ? text.substring(1) : text;
    }

    /** The time, with its seconds. */
    static String clock(LocalTime time) {
        String text = time.toString();
        return text.length() == "00:00".length() ? text + ":00" : text;
    }

    private static int two(String text, int index) {
        return (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
    }
}
