package dev.retort.shell;

import dev.retort.connect.LiveConnection;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;

/** What the generated classes say, for a database whose catalog Retort cannot read. */
final class GeneratedCatalog extends Catalog {
    GeneratedCatalog(LiveConnection connection) {
        super(connection);
    }

    @Override
    Map<String, TableFacts> tables() {
        return Map.of();
    }

    @Override
    Map<String, ColumnFacts> columns(Table<?> table) {
        return Arrays.stream(table.fields()).collect(Collectors.toMap(Field::getName, ColumnFacts::of));
    }
}
