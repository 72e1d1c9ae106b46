package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.KeyDefinition;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableColumn.Kind;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.TypeParts;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import java.util.List;
import java.util.stream.Stream;

/** The outlines of tables. */
final class MariaDbOutlines {
    private MariaDbOutlines() {}

    static TableOutline of(TableDefinition table) {
        return new TableOutline(
                table.name(),
                table.columns().stream().map(MariaDbOutlines::column).toList(),
                table.keys().stream()
                        .filter(KeyDefinition::isPrimary)
                        .map(KeyDefinition::columns)
                        .findFirst()
                        .orElse(List.of()),
                table.keys().stream()
                        .filter(key -> !key.isPrimary())
                        .map(key -> new TableOutline.Index(
                                key.name(),
                                key.columns(),
                                key.isUnique(),
                                key.columns().size() == key.parts().size()))
                        .toList(),
                table.foreignKeys().stream()
                        .map(key -> new TableOutline.ForeignKey(
                                key.name(),
                                key.columns(),
                                ObjectName.of("table", key.referenced()),
                                key.referencedColumns()))
                        .toList(),
                Stream.concat(
                                table.columns().stream().flatMap(column -> column.clause(Kind.CHECK).stream()),
                                table.checks().stream().map(check -> check.condition()))
                        .map(check -> check.substring("CHECK ".length()))
                        .toList());
    }

    private static TableOutline.Column column(TableColumn column) {
        return new TableOutline.Column(
                column.name(),
                column.type(),
                TypeParts.of(column.type()).values(),
                column.isNullable(),
                column.clause(Kind.DEFAULT)
                        .map(text -> text.substring("DEFAULT ".length()))
                        .filter(text -> !text.equals("NULL")),
                column.isGenerated(),
                column.has(Kind.AUTO_INCREMENT));
    }
}
