package dev.retort.diff.rename;

import dev.retort.diff.model.TableOutline;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the parts of one kind that tables have. */
record PartNames(String kind) {

    Set<String> of(TableOutline table) {
        Stream<String> indexes = table.indexes().stream().map(TableOutline.Index::name);
        Stream<String> names = switch (kind) {
            case "column" -> table.columns().stream().map(TableOutline.Column::name);
            case "index" -> indexes;
            default -> Stream.concat(table.foreignKeys().stream().map(TableOutline.ForeignKey::name), indexes);
        };
        return names.collect(Collectors.toSet());
    }
}
