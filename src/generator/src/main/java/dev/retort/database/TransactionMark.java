package dev.retort.database;

import java.util.Optional;

/**
 * The mark by which one tells whether a transaction was committed.
 *
 * @param query the query for the mark
 * @param isCommitted the query for whether the transaction that has the mark was committed; empty where the mark is another for other
 *     connections once it was
 */
public record TransactionMark(String query, Optional<String> isCommitted) {}
