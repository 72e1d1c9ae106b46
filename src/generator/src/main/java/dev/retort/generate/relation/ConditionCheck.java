package dev.retort.generate.relation;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.internal.choice.ConditionText;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.Schema;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

/** The check of a condition on the rows of a table: that it can be read, and that the server takes it. */
record ConditionCheck(AbstractDatabase metadata) {

    /** @throws RetortException of the kind USAGE, at its place, when it is no condition on these rows */
    void require(TableDefinition table, String text, Location place) {
        String output = table.getSchema().getOutputName();
        Schema schema = output.isEmpty() ? null : DSL.schema(DSL.name(output));
        Name name = DSL.name(table.getName());
        try {
            Condition condition = ConditionText.read(
                    name,
                    schema,
                    table.getColumns().stream().map(Definition::getName).toList(),
                    text);
            DSL.using(metadata.getConnection(), metadata.getDialect())
                    .selectOne()
                    .from(DSL.table(ComparableColumns.qualified(table)))
                    .where(condition)
                    .limit(0)
                    .fetch();
        } catch (RetortException e) {
            throw e.withLocation(place);
        } catch (DataAccessException e) {
            throw RetortException.usage(
                            "the condition \"" + text + "\" is none on the rows of " + SchemaSource.key(table))
                    .withLocation(place)
                    .withHint(ComparableColumns.said(e));
        }
    }
}
