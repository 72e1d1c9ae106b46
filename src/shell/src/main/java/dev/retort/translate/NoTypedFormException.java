package dev.retort.translate;

/** A part of a statement can be said in Java neither by types nor as text. */
final class NoTypedFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    NoTypedFormException(String part) {
        super(part, null, false, false);
        this.part = part;
    }

    String part() {
        return part;
    }
}
