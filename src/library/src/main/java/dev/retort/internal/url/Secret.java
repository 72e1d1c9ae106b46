package dev.retort.internal.url;

/**
 * A password, which no log, message or {@code toString} shows.
 *
 * @param value the password itself, for the driver alone
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
