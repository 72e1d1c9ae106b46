package dev.retort.internal.url;

import dev.retort.RetortException;
import dev.retort.internal.text.ResourceFile;
import dev.retort.internal.text.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a URL's parameters to a driver of JDBC. One that means nothing to it is an error: none is passed over.
 */
abstract sealed class UrlParameters permits MariaDbParameters, PostgresParameters {
    private final UrlParts parts;
    private final String driver;

    /** @param driver how the files of its parameters' names begin */
    UrlParameters(UrlParts parts, String driver) {
        this.parts = parts;
        this.driver = driver;
    }

    final UrlParts parts() {
        return parts;
    }

    /** Takes a parameter as Python's drivers, or the database's own client library, know it. */
    abstract void take(String name, String value);

    /** Takes a parameter of a JDBC URL. */
    abstract void takeJdbc(String name, String value);

    /** Concludes what only all parameters tell together. */
    void conclude() {}

    /**
     * The name of a parameter of the driver's own, as the driver spells it: DRIVER-parameters.txt lists those that not every URL has.
     *
     * @param isClients whether one of the clients' parameters may have been meant, for advice: DRIVER-client-parameters.txt
     */
    final String own(String name, boolean isClients, boolean isInAnyCase) {
        Set<String> own = ResourceFile.words(UrlParameters.class, driver + "-parameters.txt");
        return own.stream()
                .filter(known -> isInAnyCase ? known.equalsIgnoreCase(name) : known.equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    if (isClients) {
                        own.addAll(ResourceFile.words(UrlParameters.class, driver + "-client-parameters.txt"));
                    }
                    return unknown(name, own);
                });
    }

    static RetortException unknown(String name, Set<String> known) {
        return RetortException.usage("the URL has a parameter that Retort does not know: " + name)
                .withHint(Spelling.closest(name, new TreeSet<>(known))
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("leave it out, or write what it is for in the driver's own words"));
    }

    static RetortException refused(String name, String why) {
        return RetortException.usage("the URL's parameter " + name + " cannot be kept here")
                .withHint(why);
    }

    static RetortException contradiction(String name) {
        return RetortException.usage("the URL's parameters contradict each other about " + name)
                .withHint("leave out the one that is not meant");
    }

    /** What a parameter says, unless another has said otherwise. */
    static <T> T agreed(String name, @Nullable T before, T now) {
        if (before != null && !before.equals(now)) {
            throw contradiction(name);
        }
        return now;
    }

    static boolean truth(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on", "" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw RetortException.usage("the URL's parameter " + name + " is true or false, not " + value);
        };
    }

    static String milliseconds(String name, String seconds) {
        return String.valueOf(Math.round(number(name, seconds) * 1000));
    }

    static String seconds(String name, String seconds) {
        return String.valueOf((long) Math.ceil(number(name, seconds)));
    }

    private static double number(String name, String value) {
        return Optional.of(value)
                .filter(text -> text.matches("\\d{1,9}(\\.\\d+)?"))
                .map(Double::parseDouble)
                .orElseThrow(() ->
                        RetortException.usage("the URL's parameter " + name + " is a number of seconds, not " + value));
    }

    /** Only what the drivers do anyway. */
    static void expectUtf8(String name, String value) {
        if (!Set.of("utf8", "utf-8", "utf8mb4", "utf8mb3", "unicode").contains(value.toLowerCase(Locale.ROOT))) {
            throw refused(name, "leave it out: texts are sent as UTF-8, which holds every other encoding");
        }
    }

    /** Only what Retort does anyway. */
    static void expect(boolean expected, String name, String value) {
        if (truth(name, value) != expected) {
            throw refused(name, "leave it out: it is always " + (expected ? "on" : "off") + " here");
        }
    }
}
