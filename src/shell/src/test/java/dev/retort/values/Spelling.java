package dev.retort.values;

import dev.retort.text.VisibleText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Retort writes a value that a client writes in another way. What is not listed here is written as the client writes it. */
enum Spelling {
    MARIADB {
        @Override
        boolean isSame(String type, String client, Answer ours, String text) {
            String word = type.replaceFirst("[( ].*", "").toLowerCase(Locale.ROOT);
            return switch (word) {
                case "bit" -> isBits(type, client, text);
                case "tinyint", "boolean" -> sameNumber(client, text) || isTruth(type, client, text);
                case "float", "double" -> sameDouble(client, text);
                case "date", "time", "datetime", "timestamp" -> moment(client).equals(moment(text));
                case "json" -> isSameJson(client, ours, text);
                case "year" -> sameNumber(client, text);
                default ->
                    type.contains("zerofill")
                            ? sameNumber(client, text)
                            : client.startsWith("0x") && client.equalsIgnoreCase(text)
                                    || ours.json() != null
                                            && client.startsWith("0x")
                                            && sameBytes(client.substring(2), text);
            };
        }

        /** The client writes the bytes, and Retort the number that they are. */
        private boolean isBits(String type, String client, String text) {
            String number = new BigInteger(client.substring(2), 16).toString();
            return number.equals(text) || (type.equals("bit") && text.equals(number.equals("1") ? "true" : "false"));
        }

        /** Where a column is declared as what MariaDB makes of boolean. */
        private boolean isTruth(String type, String client, String text) {
            boolean truth = type.equals("boolean") || type.equals("tinyint(1)");
            return truth && (client.equals("1") && text.equals("true") || client.equals("0") && text.equals("false"));
        }
    },
    POSTGRES {
        @Override
        boolean isSame(String type, String client, Answer ours, String text) {
            return switch (type.replaceFirst("(?<=timetz|timestamptz)\\(\\d\\)$|(?<=interval) .*", "")) {
                case "boolean" -> text.startsWith(client) && (text.equals("true") || text.equals("false"));
                case "real" -> Float.compare(Float.parseFloat(client), Float.parseFloat(text)) == 0;
                case "double precision" -> sameDouble(client, text);
                case "bytea" ->
                    ours.json() != null
                            ? sameBytes(client.substring(2), text)
                            : text.equals("0x" + client.substring(2));
                case "timestamptz" -> sameInstant(client, text);
                case "date", "time", "time(3)", "timestamp", "timestamp(0)", "moment" ->
                    moment(client).equals(moment(text));
                case "timetz" -> sameTimeOfZone(client, text);
                case "interval" -> ours.json() != null && sameDuration(client, text);
                case "json", "jsonb" -> isSameJson(client, ours, text);
                default ->
                    Composite.isOne(client)
                            && Composite.isOne(text)
                            && Composite.same(Composite.of(client), Composite.of(text), this::samePart);
            };
        }

        private boolean sameTimeOfZone(String client, String text) {
            return moment(client).equals(moment(text.replaceFirst("([+-]\\d\\d):00$|Z$", "$1")));
        }

        private boolean samePart(String client, String text) {
            return client.equals(text)
                    || sameTimeOfZone(client, text)
                    || (client.equals("t") && text.equals("true"))
                    || (client.equals("f") && text.equals("false"))
                    || sameDouble(client, text)
                    || moment(client).equals(moment(text))
                    || sameInstant(client, text)
                    || (client.startsWith("\\x") && sameBytes(client.substring(2), text));
        }

        private String iso(String moment) {
            return (moment.matches("\\d{5,}-.*") ? "+" : "") + moment.replaceFirst(" ", "T");
        }

        private boolean sameDuration(String client, String text) {
            String[] clock = client.replaceFirst("^-", "").split(":");
            return text.startsWith("P")
                    && client.matches("-?\\d+:\\d\\d:\\d\\d(\\.\\d+)?")
                    && Duration.parse(text)
                            .abs()
                            .equals(Duration.parse("PT" + clock[0] + "H" + clock[1] + "M" + clock[2] + "S"))
                    && Duration.parse(text).isNegative() == client.startsWith("-");
        }

        private boolean sameInstant(String client, String text) {
            try {
                return OffsetDateTime.parse(iso(client) + ":00").isEqual(OffsetDateTime.parse(iso(text)));
            } catch (java.time.DateTimeException e) {
                return false;
            }
        }
    },
    SQLITE {
        @Override
        boolean isSame(String type, String client, Answer ours, String text) {
            if (client.startsWith("'")) {
                String stored = client.substring(1, client.length() - 1).replace("''", "'");
                return stored.equals(text)
                        || visible(stored).equals(text)
                        || (type.startsWith("JSON") && compact(stored).equals(compact(text)))
                        || (isMoment(type) && isSameMoment(stored, text))
                        || (type.equals("BOOLEAN") && isSameTruth(stored, text));
            }
            if (client.startsWith("X'")) {
                String hex = client.substring(2, client.length() - 1).toLowerCase(Locale.ROOT);
                return ours.json() != null && sameBytes(hex, text) || text.equals("0x" + hex);
            }
            return sameStored(client, text)
                    || (isMoment(type) && isMomentOf(client, text))
                    || isTruth(type, client, text);
        }

        /** Whole numbers are seconds or milliseconds, and others a Julian day. */
        private boolean isMomentOf(String client, String text) {
            if (client.matches("-?\\d{1,14}")) {
                long number = Long.parseLong(client);
                boolean seconds = Math.abs(number) < 100_000_000_000L;
                return shown(epoch(seconds ? number * 1000 : number), text);
            }
            return client.matches("\\d{7}\\.\\d+")
                    && shown(epoch(Math.round((Double.parseDouble(client) - 2440587.5) * 86_400_000)), text);
        }

        private boolean shown(LocalDateTime moment, String text) {
            String time = moment.toLocalTime().toString();
            String clock = time.length() == 5 ? time + ":00" : time;
            return moment(text).equals(moment(moment.toLocalDate() + " " + clock))
                    || (moment.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                            && text.equals(moment.toLocalDate().toString()));
        }

        private boolean isTruth(String type, String client, String text) {
            return type.equals("BOOLEAN")
                    && (client.equals("1") && text.equals("true") || client.equals("0") && text.equals("false"));
        }

        private boolean isSameMoment(String stored, String text) {
            return moment(stored).equals(moment(text))
                    || (moment(text).equals(stored + " 00:00:00"))
                    || (text.length() == 10 && moment(stored).equals(text + " 00:00:00"));
        }

        private boolean isSameTruth(String stored, String text) {
            return stored.equals("true") && text.equals("true") || stored.equals("no") && text.equals("false");
        }

        private boolean sameStored(String client, String text) {
            boolean real = client.contains(".") || client.contains("e") || client.contains("Inf");
            return real
                    ? sameDouble(client.replace("Inf", "Infinity").replace("9.0e+999", "Infinity"), text)
                    : client.equals(text);
        }

        private boolean isMoment(String type) {
            return type.startsWith("DATE") || type.startsWith("TIME");
        }
    };

    /** That of a kind of database, or of a version of one. */
    static Spelling of(String kind) {
        return kind.equals("mysql")
                ? MARIADB
                : valueOf(kind.replaceFirst("-.*", "").toUpperCase(Locale.ROOT));
    }

    /** A fraction of a second may end in zeros. */
    private static final Pattern ZEROS = Pattern.compile("(:\\d\\d(?:\\.\\d*[1-9])?)\\.?0*$");

    private static final Pattern QUOTED = Pattern.compile("not [a-zA-Z0-9 ]+: '([^']*)'");
    private static final Pattern SPACE_OUTSIDE = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+");

    /** What follows a text in the place of a value that Java does not have. */
    static final String MARK = " (!)";

    abstract boolean isSame(String type, String client, Answer ours, String text);

    /** Whether what Retort gave is what the client gave, or an error that shows it. */
    boolean agrees(DeclaredValues.Type type, String client, Answer ours) {
        if (ours.error() != null) {
            return showsIt(client, ours.error());
        }
        String text = Objects.requireNonNullElse(ours.text(), String.valueOf(ours.json()));
        if (ours.text() == null && ours.json() == null) {
            return false;
        }
        return same(type.declared(), client, ours, text)
                || (text.endsWith(MARK)
                        && same(type.declared(), client, ours, text.substring(0, text.length() - MARK.length())));
    }

    private boolean same(String type, String client, Answer ours, String text) {
        return client.equals(text) || visible(client).equals(text) || isSame(type, client, ours, text);
    }

    private boolean showsIt(String client, String error) {
        String plain = this == SQLITE && client.startsWith("'")
                ? client.substring(1, client.length() - 1).replace("''", "'")
                : client;
        return error.contains(visible(plain))
                || error.contains(plain)
                || (this == SQLITE && showsNumber(client, error));
    }

    /** Bytes as hexadecimal digits, and numbers with as many digits as are needed. */
    private static boolean showsNumber(String client, String error) {
        Matcher quoted = QUOTED.matcher(error);
        String shown = quoted.find() ? quoted.group(1) : "";
        return client.startsWith("X'")
                ? shown.equals("0x" + client.substring(2, client.length() - 1).toLowerCase(Locale.ROOT))
                : sameDouble(client.replace("Inf", "Infinity").replace("9.0e+999", "Infinity"), shown);
    }

    /** As it is shown to people, where no line is indented. */
    static String visible(String text) {
        return VisibleText.block(text).replaceAll("\n +", "\n");
    }

    static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean sameDouble(String one, String other) {
        try {
            return Double.compare(Double.parseDouble(one), Double.parseDouble(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean sameBytes(String hex, String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64)).equals(hex.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A date or time with a space in the middle, and no needless zeros at its end. */
    static String moment(String text) {
        String spaced = text.replaceFirst("^(\\d{4,}-\\d\\d-\\d\\d)T(?=\\d)", "$1 ");
        return ZEROS.matcher(spaced).replaceFirst("$1");
    }

    /** In JSON it stands as the JSON that it is; a null of JSON's own is null there, too. */
    static boolean isSameJson(String client, Answer ours, String text) {
        return compact(client).equals(compact(Objects.requireNonNullElse(ours.json(), text)));
    }

    /** JSON without the space that means nothing. */
    static String compact(String json) {
        return SPACE_OUTSIDE
                .matcher(json)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement(Objects.requireNonNullElse(match.group(1), "")));
    }

    static LocalDateTime epoch(long milliseconds) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), java.time.ZoneOffset.UTC);
    }
}
