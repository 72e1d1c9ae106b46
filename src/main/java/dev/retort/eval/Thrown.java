package dev.retort.eval;

import dev.retort.RetortException;
import java.sql.SQLException;

/** What a person's code threw, told to that person. */
final class Thrown {

    private Thrown() {}

    static RetortException describe(Throwable thrown) {
        if (thrown instanceof RetortException already) {
            return already;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new RetortException(String.valueOf(sql.getMessage()), thrown);
            }
        }
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return new RetortException(message == null ? name : name + ": " + message, thrown);
    }
}
