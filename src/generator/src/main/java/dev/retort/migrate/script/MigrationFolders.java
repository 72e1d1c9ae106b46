package dev.retort.migrate.script;

import dev.retort.config.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.SQLDialect;

/** The folders of a project's migrations for the database that they are applied to. */
public final class MigrationFolders {

    private MigrationFolders() {}

    /** All of them, in the order in which they are named; they may not exist. */
    public static List<Path> of(Config config, SQLDialect dialect) {
        return config.migrationLocations().stream()
                .map(location -> location.folder(vendors(dialect)))
                .distinct()
                .toList();
    }

    /** Those that exist. */
    public static List<Path> present(Config config, SQLDialect dialect) {
        return of(config, dialect).stream().filter(Files::isDirectory).toList();
    }

    /** What {@code {vendor}} stands for: to Spring Boot, MariaDB is MySQL; who has both folders tells them apart. */
    public static List<String> vendors(SQLDialect dialect) {
        return switch (dialect.family()) {
            case MARIADB -> List.of("mariadb", "mysql");
            case MYSQL -> List.of("mysql");
            case POSTGRES -> List.of("postgresql");
            default -> List.of("sqlite");
        };
    }
}
