package dev.retort.diff;

import dev.retort.diff.model.Change;

/**
 * A statement that failed on a scratch database.
 *
 * @param message what the server said
 */
public record FailingStatement(Change change, String message) {}
