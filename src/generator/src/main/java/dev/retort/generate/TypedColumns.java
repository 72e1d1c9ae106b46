package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.ColumnTypes;
import dev.retort.generate.catalog.SchemaSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Converter;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.ForcedType;

/** The columns whose types the configuration says, each of them known to exist. */
final class TypedColumns {
    private TypedColumns() {}

    /**
     * Lets the generator give them these types.
     *
     * @throws RetortException of the kind USAGE when a table or column is named that does not exist
     */
    static void force(AbstractDatabase metadata, ColumnTypes types, Class<? extends Converter<?, Duration>> durations) {
        List<ForcedType> forced = new ArrayList<>(metadata.getConfiguredForcedTypes());
        types.columns().forEach((tableName, columns) -> {
            TableDefinition table = SchemaSource.named(
                    tableName,
                    SchemaSource.tables(metadata),
                    SchemaSource::key,
                    RetortException.usage(
                            "there is no table \"" + tableName + "\", of which [types] in db/retort.toml speaks"));
            columns.forEach((name, type) -> {
                ColumnDefinition column = SchemaSource.named(
                        name,
                        table.getColumns(),
                        Definition::getName,
                        RetortException.usage("there is no column \"" + name + "\" in table " + tableName
                                + ", of which [types] in db/retort.toml speaks"));
                // A column that is an integer was read as one: a forced type would keep its binding.
                if (type == ColumnTypes.Type.DURATION) {
                    forced.add(duration(durations).withIncludeExpression(Pattern.quote(column.getQualifiedName())));
                }
            });
        });
        metadata.setConfiguredForcedTypes(forced);
    }

    private static ForcedType duration(Class<? extends Converter<?, Duration>> converter) {
        return new ForcedType()
                .withName("BIGINT")
                .withUserType(Duration.class.getName())
                .withConverter(converter.getName());
    }
}
