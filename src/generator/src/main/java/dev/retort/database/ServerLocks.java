package dev.retort.database;

/**
 * The locks that a server keeps for connections, by a name: the queries, each of which is given the name.
 *
 * @param take answers 1 when the lock was free, and is taken, and never waits
 * @param release gives it back
 * @param holder tells, as the user reads it, which connection has it
 * @param isNumbered whether a lock's name is a number, and a lock one of the database alone
 */
public record ServerLocks(String take, String release, String holder, boolean isNumbered) {}
