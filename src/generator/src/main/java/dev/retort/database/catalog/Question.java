package dev.retort.database.catalog;

import org.jooq.Record;
import org.jooq.Result;

/** A question to the database that no listener of the user's statements hears. */
@FunctionalInterface
public interface Question {
    Result<Record> fetch(String sql, Object... values);
}
