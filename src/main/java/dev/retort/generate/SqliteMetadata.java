package dev.retort.generate;

import org.jooq.meta.sqlite.SQLiteDatabase;

final class SqliteMetadata extends SQLiteDatabase {}
