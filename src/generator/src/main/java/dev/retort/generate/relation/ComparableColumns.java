package dev.retort.generate.relation;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.internal.connection.ServerMessage;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.TableDefinition;

/** Columns that can refer to others: their values are of one kind in Java, and the server compares them. */
final class ComparableColumns {
    private static final String NUMBER = "numbers";
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Number",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "org.jooq.types.UByte",
            "org.jooq.types.UShort",
            "org.jooq.types.UInteger",
            "org.jooq.types.ULong");

    private final AbstractDatabase metadata;

    ComparableColumns(AbstractDatabase metadata) {
        this.metadata = metadata;
    }

    /** @throws RetortException of the kind USAGE, at its place, when one column cannot refer to the other */
    void require(List<ColumnDefinition> columns, List<ColumnDefinition> referred, Location place) {
        for (int i = 0; i < columns.size(); i++) {
            if (!kind(columns.get(i)).equals(kind(referred.get(i)))) {
                throw refused(columns.get(i), referred.get(i), place)
                        .withHint("one is " + declaration(columns.get(i)) + ", the other "
                                + declaration(referred.get(i)));
            }
        }
        try {
            compare(columns, referred);
        } catch (DataAccessException e) {
            throw refused(columns.getFirst(), referred.getFirst(), place).withHint(said(e));
        }
    }

    private void compare(List<ColumnDefinition> columns, List<ColumnDefinition> referred) {
        DSLContext dsl = DSL.using(metadata.getConnection(), metadata.getDialect());
        Table<?> from = table(columns.getFirst().getContainer()).as("retort_from");
        Table<?> to = table(referred.getFirst().getContainer()).as("retort_to");
        Condition same = DSL.noCondition();
        for (int i = 0; i < columns.size(); i++) {
            same = same.and(column(to, referred.get(i)).eq(column(from, columns.get(i))));
        }
        dsl.selectOne().from(from).join(to).on(same).where(DSL.falseCondition()).fetch();
    }

    private static Table<?> table(org.jooq.meta.Definition table) {
        return DSL.table(qualified((TableDefinition) table));
    }

    /** The name of a table as the generated classes have it. */
    static org.jooq.Name qualified(TableDefinition table) {
        String schema = table.getSchema().getOutputName();
        return schema.isEmpty() ? DSL.name(table.getName()) : DSL.name(schema, table.getName());
    }

    private static Field<Object> column(Table<?> table, ColumnDefinition column) {
        return DSL.field(table.getUnqualifiedName().append(column.getName()));
    }

    /** What the server said. */
    static String said(DataAccessException refusal) {
        return Stream.iterate((Throwable) refusal, java.util.Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ServerMessage.of((SQLException) cause))
                .findFirst()
                .orElseGet(() -> String.valueOf(refusal.getMessage()));
    }

    private String kind(ColumnDefinition column) {
        DataTypeDefinition type = column.getDefinedType();
        String own = type.getJavaType() == null ? javaType(type) : type.getJavaType();
        return NUMBERS.contains(own) ? NUMBER : own;
    }

    private String javaType(DataTypeDefinition type) {
        try {
            return DefaultDataType.getDataType(metadata.getDialect(), type.getType())
                    .getType()
                    .getName();
        } catch (SQLDialectNotSupportedException e) {
            // A type of the database's own, such as an enumeration of PostgreSQL.
            return type.getUserType() == null ? type.getType() : type.getUserType();
        }
    }

    private static RetortException refused(ColumnDefinition column, ColumnDefinition referred, Location place) {
        return RetortException.usage(
                        name(column) + " cannot refer to " + name(referred) + ", whose values are of another kind")
                .withLocation(place);
    }

    private static String name(ColumnDefinition column) {
        return SchemaSource.key(column.getContainer()) + "." + column.getName();
    }

    private static String declaration(ColumnDefinition column) {
        return column instanceof DeclaredColumn declared
                ? declared.declaration()
                : column.getDefinedType().getType();
    }
}
