package dev.retort.generate.relation;

import dev.retort.RetortException;
import dev.retort.config.relation.KeyRelation;
import dev.retort.config.relation.OrderPart;
import dev.retort.config.relation.Relations;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.name.JavaNames.ChosenRows;
import dev.retort.generate.name.NamingOverrides;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Which rows relations have, and in which order, as far as the configuration says it.
 *
 * @param orders the orders of the rows that refer by foreign keys
 * @param chosen the relations to some of the rows of others
 */
public record RelationRows(List<Ordered> orders, List<Chosen> chosen) {

    /** A column in an order. */
    public record Sorted(ColumnDefinition column, OrderPart part) {}

    /** The order of the rows that refer by a foreign key. */
    public record Ordered(ForeignKeyDefinition key, List<Sorted> order) {}

    /**
     * A relation to some of the rows of another one.
     *
     * @param owner the table where it begins
     * @param here the foreign key that leads back to that
     * @param there the one that leads on from a junction table; empty without one
     */
    public record Chosen(
            String method,
            TableDefinition owner,
            ForeignKeyDefinition here,
            Optional<ForeignKeyDefinition> there,
            Optional<String> where,
            List<Sorted> order) {

        /** The table whose rows these are. */
        public TableDefinition rows() {
            return there.map(ForeignKeyDefinition::getReferencedTable).orElseGet(here::getTable);
        }
    }

    /**
     * What is said, held against the schema.
     *
     * @throws RetortException of the kind USAGE, at its place, for a column that there is not, or a condition that is none
     */
    public static RelationRows of(AbstractDatabase metadata, List<ChosenRows> chosen, Relations said) {
        Resolver resolver = new Resolver(metadata, SchemaSource.tables(metadata), said.isAhead());
        return new RelationRows(resolver.orders(said.keys()), resolver.chosen(chosen));
    }

    private record Resolver(AbstractDatabase metadata, List<TableDefinition> tables, boolean isAhead) {

        List<Ordered> orders(List<KeyRelation> keys) {
            SchemaShape shape = SchemaSource.shape(metadata);
            Map<String, ForeignKey> known = NamingOverrides.relationKeys(shape);
            List<Ordered> orders = new ArrayList<>();
            for (KeyRelation relation : keys) {
                ForeignKey key = known.get(relation.key());
                if (key != null && !relation.order().isEmpty()) {
                    if (shape.table(key.table()).orElseThrow().isUnique(key.columns())) {
                        throw RetortException.usage(
                                        relation.key() + " leads back to one row, of which there is no order")
                                .withLocation(relation.place());
                    }
                    ForeignKeyDefinition definition = definition(key);
                    orders(definition.getTable(), relation.order(), relation.place())
                            .ifPresent(order -> orders.add(new Ordered(definition, order)));
                }
            }
            return List.copyOf(orders);
        }

        List<Chosen> chosen(List<ChosenRows> all) {
            List<Chosen> chosen = new ArrayList<>();
            for (ChosenRows rows : all) {
                ForeignKeyDefinition here = definition(rows.here());
                Optional<ForeignKeyDefinition> there = rows.there().map(this::definition);
                TableDefinition table =
                        there.map(ForeignKeyDefinition::getReferencedTable).orElseGet(here::getTable);
                try {
                    rows.relation()
                            .where()
                            .ifPresent(text -> new ConditionCheck(metadata)
                                    .require(
                                            table,
                                            text,
                                            rows.relation().places().where()));
                } catch (RetortException e) {
                    if (isAhead) {
                        continue;
                    }
                    throw e;
                }
                orders(table, rows.relation().order(), rows.relation().places().order())
                        .ifPresent(order -> chosen.add(new Chosen(
                                rows.method(),
                                here.getReferencedTable(),
                                here,
                                there,
                                rows.relation().where(),
                                order)));
            }
            return List.copyOf(chosen);
        }

        private ForeignKeyDefinition definition(ForeignKey key) {
            return tables.stream()
                    .flatMap(table -> table.getForeignKeys().stream())
                    .filter(definition -> SchemaSource.foreignKey(definition).equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        /** The order by columns of a table; empty where these are yet to come. */
        private Optional<List<Sorted>> orders(TableDefinition table, List<OrderPart> parts, dev.retort.Location place) {
            List<Sorted> order = new ArrayList<>();
            for (OrderPart part : parts) {
                if (isAhead
                        && table.getColumns().stream()
                                .noneMatch(column -> Objects.equals(column.getName(), part.column()))) {
                    return Optional.empty();
                }
                order.add(new Sorted(
                        SchemaSource.named(
                                part.column(),
                                table.getColumns(),
                                Definition::getName,
                                RetortException.usage("there is no column \"" + part.column() + "\" in table "
                                                + SchemaSource.key(table) + " to sort by")
                                        .withLocation(place)),
                        part));
            }
            return Optional.of(List.copyOf(order));
        }
    }
}
