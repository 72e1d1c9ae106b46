package dev.retort.shell.result;

import dev.retort.render.cell.Columns;
import dev.retort.schema.SchemaIndex;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of collections that are empty, by their static types: those of records, of a table or of Java, are known without any of
 * them.
 *
 * @param schema the tables, as far as they are known
 * @param declared gives the class that lines call so
 */
public record ElementColumns(Supplier<SchemaIndex> schema, Function<String, Optional<Class<?>>> declared) {
    private static final Pattern COLLECTION = Pattern.compile("[\\w.]+<((?:[\\w.]+\\.)?(\\w+))>");

    /** The columns of a type's elements, such as those of {@code List<FilmRecord>}. */
    Optional<Columns> of(String type) {
        Matcher collection = COLLECTION.matcher(type);
        return collection.matches()
                ? ofTable(collection.group(2)).or(() -> ofComponents(collection.group(1)))
                : Optional.empty();
    }

    private Optional<Columns> ofTable(String recordName) {
        return schema.get().tables().stream()
                .map(table -> table.table())
                .filter(table -> table.getRecordType().getSimpleName().equals(recordName))
                .findFirst()
                .map(Columns::of);
    }

    private Optional<Columns> ofComponents(String name) {
        return declared.apply(name)
                .filter(type -> type.isRecord() && type.getRecordComponents().length > 0)
                .map(type -> {
                    List<String> names = Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList();
                    return Columns.of(names, new Object[names.size()]);
                });
    }
}
