package dev.retort.shell.result;

import dev.retort.render.cell.Columns;
import dev.retort.schema.SchemaIndex;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of collections that are empty, by their static types: those of records of a table are known without any of them.
 *
 * @param schema the tables, as far as they are known
 */
public record ElementColumns(Supplier<SchemaIndex> schema) {
    private static final Pattern COLLECTION = Pattern.compile("[\\w.]+<(?:[\\w.]+\\.)?(\\w+)>");

    /** The columns of a type's elements, such as those of {@code List<FilmRecord>}. */
    Optional<Columns> of(String type) {
        Matcher collection = COLLECTION.matcher(type);
        return collection.matches()
                ? schema.get().tables().stream()
                        .map(table -> table.table())
                        .filter(table -> table.getRecordType().getSimpleName().equals(collection.group(1)))
                        .findFirst()
                        .map(Columns::of)
                : Optional.empty();
    }
}
