package dev.retort.diff.model;

/**
 * An object that cannot be compared, or a difference that no statement is known for.
 *
 * @param why a part of a sentence, for the user: {@code its partitions by KEY of a spatial column are not supported}
 * @param isHidden whether another account may be able to see what this one does not
 */
public record NotUnderstood(ObjectName object, String why, boolean isHidden) {

    public NotUnderstood(ObjectName object, String why) {
        this(object, why, false);
    }

    /** Of what the account may not see. */
    public static NotUnderstood hidden(ObjectName object, String why) {
        return new NotUnderstood(object, why, true);
    }

    @Override
    public String toString() {
        return object + ": " + why;
    }
}
