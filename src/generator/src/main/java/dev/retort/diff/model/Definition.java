package dev.retort.diff.model;

/**
 * The definition of an object, as the server gives it. Each product has types of its own for it, which say more.
 */
public interface Definition {

    ObjectName name();

    /**
     * What the server says of the object, in a normal form: two objects are the same where these texts are equal. It does not say in
     * which database the object is, nor what depends on the rows of a table, such as the next number of a counter.
     */
    String text();

    /** Whether the server runs it at times of its own, and it may change rows then. */
    default boolean runsByItself() {
        return false;
    }
}
