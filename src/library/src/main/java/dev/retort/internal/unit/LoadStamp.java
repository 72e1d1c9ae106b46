package dev.retort.internal.unit;

/**
 * A moment of a session, for what was loaded then: it is as it was while the stamp is the same.
 *
 * @param session what loaded it
 * @param number differs when it may have become something else
 */
public record LoadStamp(UnitOfWork session, long number) {}
