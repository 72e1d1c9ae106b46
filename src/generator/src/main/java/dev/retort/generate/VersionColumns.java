package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.Locking;
import dev.retort.generate.catalog.SchemaSource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.jooq.impl.DefaultDataType;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

/** The columns that count the versions of rows, as the configuration has them, each of them known to be one that can. */
final class VersionColumns {
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private final List<TableDefinition> tables;
    private final SQLDialect dialect;
    private final List<ColumnDefinition> found = new ArrayList<>();

    private VersionColumns(Database metadata) {
        this.tables = SchemaSource.tables(metadata);
        this.dialect = metadata.getDialect();
    }

    /**
     * The columns, as regular expressions for jOOQ's generator.
     *
     * @throws RetortException of the kind USAGE, with its place, when a table or column is named that does not exist, or that
     *     cannot count
     */
    static String[] patterns(Database metadata, Locking locking) {
        VersionColumns columns = new VersionColumns(metadata);
        locking.tables().forEach(columns::addOf);
        locking.everywhere().ifPresent(column -> columns.addEverywhere(column, locking));
        return columns.found.stream()
                .map(column -> Pattern.quote(column.getQualifiedName()))
                .toArray(String[]::new);
    }

    private void addOf(String tableName, Locking.Column version) {
        TableDefinition table = SchemaSource.named(
                tableName, tables, SchemaSource::key, unknown("there is no table \"" + tableName + "\"", version));
        if (!version.name().isEmpty()) {
            add(
                    SchemaSource.named(
                            version.name(),
                            table.getColumns(),
                            Definition::getName,
                            unknown("there is no column \"" + version.name() + "\" in table " + tableName, version)),
                    version);
        }
    }

    private void addEverywhere(Locking.Column version, Locking locking) {
        List<ColumnDefinition> keyed = tables.stream()
                .filter(table -> table.getPrimaryKey() != null)
                .flatMap(table -> table.getColumns().stream())
                .toList();
        SchemaSource.named(
                version.name(),
                keyed,
                Definition::getName,
                unknown("no table with a primary key has a column \"" + version.name() + "\"", version));
        keyed.stream()
                .filter(column -> column.getName().equals(version.name()))
                .filter(column -> !locking.tables().containsKey(SchemaSource.key(column.getContainer())))
                .forEach(column -> add(column, version));
    }

    private void add(ColumnDefinition column, Locking.Column version) {
        if (!isWholeNumber(column.getType()) || column.getPrimaryKey() != null) {
            throw RetortException.usage("the column " + name(column) + " cannot count a row's versions: it is "
                            + (column.getPrimaryKey() != null ? "part of the primary key" : "no whole number"))
                    .withLocation(version.place())
                    .withHint("[locking." + SchemaSource.key(column.getContainer())
                            + "] names another column, or \"\" for none");
        }
        found.add(column);
    }

    private boolean isWholeNumber(DataTypeDefinition type) {
        if (type.getJavaType() != null) {
            return type.getJavaType().equals(Number.class.getName());
        }
        try {
            return WHOLE_NUMBERS.contains(
                    DefaultDataType.getDataType(dialect, type.getType()).getType());
        } catch (SQLDialectNotSupportedException e) {
            return false;
        }
    }

    private static String name(ColumnDefinition column) {
        return SchemaSource.key(column.getContainer()) + "." + column.getName();
    }

    private static RetortException unknown(String message, Locking.Column version) {
        return RetortException.usage(message).withLocation(version.place());
    }
}
