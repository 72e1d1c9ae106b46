package dev.retort.diff.model;

/**
 * An object that was renamed: what looks like the removal of one and the addition of another is one and the same.
 *
 * @param object under its former name
 */
public record Rename(ObjectName object, String newName) {

    /** The way back. */
    public Rename inverse() {
        return new Rename(object.renamed(newName), object.name());
    }

    @Override
    public String toString() {
        return object + " to " + newName;
    }
}
