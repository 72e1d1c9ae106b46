package dev.retort.generate.catalog;

/** A schema of which jOOQ may have read but a part, and taken the rest for empty. */
public interface CheckedMetadata {

    /** Throws what went wrong first, if anything did. */
    void requireRead();
}
