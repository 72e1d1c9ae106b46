package dev.retort.diff.model;

/**
 * An object that cannot be compared, or a difference that no statement is known for.
 *
 * @param why a part of a sentence, for the user: {@code its partitions by KEY of a spatial column are not supported}
 */
public record NotUnderstood(ObjectName object, String why) {

    @Override
    public String toString() {
        return object + ": " + why;
    }
}
