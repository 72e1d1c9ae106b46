package dev.retort;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The error that a row or a page is not there that was asked for: what a web application answers with the status 404. */
public final class NotFoundException extends RetortException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_KEY = 40;

    /**
     * An error without advice.
     *
     * @param message what is not there, in a sentence without a full stop
     */
    public NotFoundException(String message) {
        super(message);
    }

    static NotFoundException of(Table<?> table, List<Object> key) {
        String what = key.isEmpty()
                ? "no " + table.getName()
                : table.getName() + " "
                        + key.stream().map(NotFoundException::shown).collect(Collectors.joining(", "));
        return new NotFoundException(what + " (404)");
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY - 1) + "…";
    }

    /** {@return 404 always, the status of HTTP} */
    public int status() {
        return 404;
    }
}
