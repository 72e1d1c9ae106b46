package dev.retort.diff.model;

import java.util.List;

/** The failure to find a statement for a difference between two schemas. */
public final class NoStatementException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<NotUnderstood> differences;

    public NoStatementException(List<NotUnderstood> differences) {
        super(String.valueOf(differences));
        this.differences = List.copyOf(differences);
    }

    public List<NotUnderstood> differences() {
        return differences;
    }
}
