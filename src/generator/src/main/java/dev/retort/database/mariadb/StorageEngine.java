package dev.retort.database.mariadb;

import java.util.Locale;

/** The engine of a table of MariaDB or MySQL, by the name that the server knows it by. */
public record StorageEngine(String name) {

    public StorageEngine {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Whether rows are there after they were written. */
    public boolean keepsRows() {
        return !name.equals("blackhole");
    }
}
