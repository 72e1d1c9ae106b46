package dev.retort.diff.source;

import dev.retort.database.Database;
import dev.retort.diff.model.SchemaFile;
import java.util.List;

/** One side of a comparison: where its schema comes from. */
public sealed interface SchemaSide {

    /** What to call it in a sentence: {@code db/schema.sql}. */
    String title();

    /**
     * What the project's migrations make.
     *
     * @param target the version up to which they are applied, as an upgrade takes it
     */
    record MadeByMigrations(String target) implements SchemaSide {
        @Override
        public String title() {
            return "the migrations";
        }
    }

    /** What is written in files of SQL, which run in this order. */
    record WrittenInFiles(String title, List<SchemaFile> files) implements SchemaSide {
        public WrittenInFiles {
            files = List.copyOf(files);
        }
    }

    /** What is in a database, which is only read. */
    record InDatabase(Database database) implements SchemaSide {
        @Override
        public String title() {
            return database.displayName();
        }
    }

    /** Nothing at all. */
    record Empty() implements SchemaSide {
        @Override
        public String title() {
            return "an empty database";
        }
    }
}
