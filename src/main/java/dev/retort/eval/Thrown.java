package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.SqlFailure;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** What a person's code threw, told to that person. */
final class Thrown {

    private Thrown() {}

    static RetortException describe(Throwable thrown) {
        if (thrown instanceof RetortException already) {
            return already;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataAccessException refused -> {
                    return SqlFailure.of(refused);
                }
                case SQLException refused -> {
                    return SqlFailure.of(refused);
                }
                default -> {}
            }
        }
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return new RetortException(message == null ? name : name + ": " + message, thrown);
    }
}
