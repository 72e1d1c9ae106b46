package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.ColumnTypes;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.internal.text.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
            TableDefinition table = named(
                    tableName,
                    SchemaSource.tables(metadata),
                    SchemaSource::key,
                    "there is no table \"" + tableName + "\", of which [types] in db/retort.toml speaks");
            columns.forEach((name, type) -> {
                ColumnDefinition column = named(
                        name,
                        table.getColumns(),
                        Definition::getName,
                        "there is no column \"" + name + "\" in table " + tableName
                                + ", of which [types] in db/retort.toml speaks");
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

    private static <D extends Definition> D named(
            String name, List<D> known, Function<? super D, String> called, String otherwise) {
        return known.stream()
                .filter(definition -> called.apply(definition).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        otherwise, name, known.stream().<String>map(called).toList()));
    }

    private static RetortException unknown(String message, String name, List<String> known) {
        RetortException error = RetortException.usage(message);
        return Spelling.closest(name, known)
                .map(closest -> error.withHint("did you mean \"" + closest + "\"?"))
                .orElse(error);
    }
}
