package dev.retort.generate.mariadb;

import dev.retort.database.Dialect;
import dev.retort.database.mariadb.MariaDbDialect;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.SchemaReader;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.meta.AbstractDatabase;

/** The reader of the schemas of MariaDB and MySQL. */
public final class MariaDbReader implements SchemaReader {
    /** For the service loader. */
    public MariaDbReader() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MariaDbDialect.class;
    }

    @Override
    public AbstractDatabase metadata(SQLDialect version) {
        return new MariaDbMetadata(version);
    }

    @Override
    public Optional<ColumnType> numbers(String declaration) {
        String type = declaration.split("[ (]", 2)[0];
        return switch (type) {
            case "tinyint" -> Optional.of(ColumnType.of("integer"));
            case "bit" -> Optional.of(MariaDbTypes.of(declaration, type, 0, Long.SIZE, 0));
            default -> Optional.empty();
        };
    }
}
