package dev.retort.database.catalog;

import org.jooq.Record;
import org.jooq.Result;

/** Asks a database past all who listen to a person's statements. */
@FunctionalInterface
public interface Question {
    Result<Record> fetch(String sql, Object... values);
}
