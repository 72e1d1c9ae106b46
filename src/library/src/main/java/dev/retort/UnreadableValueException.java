package dev.retort;

import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/** The error for a value that its column's type does not have in Java; its message shows the value. */
public final class UnreadableValueException extends DataTypeException {
    private static final long serialVersionUID = 1L;

    private final transient UnreadableValue value;

    /**
     * An error for a value.
     *
     * @param value the value
     * @param cause why it cannot be read, where something else says so
     */
    public UnreadableValueException(UnreadableValue value, @Nullable Throwable cause) {
        super(value.reason(), cause);
        this.value = value;
    }

    /** {@return the value} */
    public UnreadableValue value() {
        return value;
    }
}
