package dev.retort.sql;

/** The effect of a statement on a database. */
public enum Effect {
    /** It reads, and is known to do nothing else. */
    READS,
    /** It changes rows, or may: what is not known writes. */
    WRITES,
    /** It changes definitions, accounts or settings of the server. */
    DEFINES,
    /** It ends a transaction, or does what no transaction can undo. */
    COMMITS,
    /** It concerns all rows of a table, or drops what holds them. */
    DESTROYS
}
