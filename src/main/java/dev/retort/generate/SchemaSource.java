package dev.retort.generate;

import dev.retort.generate.SchemaShape.Enumeration;
import dev.retort.generate.SchemaShape.ForeignKey;
import dev.retort.generate.SchemaShape.Junction;
import dev.retort.generate.SchemaShape.Routine;
import dev.retort.generate.SchemaShape.Table;
import java.util.Comparator;
import java.util.List;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/** The shape of a schema as jOOQ has read it, and of each of its parts. */
final class SchemaSource {
    private SchemaSource() {}

    static SchemaShape shape(Database database) {
        SchemaDefinition schema = database.getSchemata().getFirst();
        return new SchemaShape(
                database.getTables(schema).stream()
                        .map(SchemaSource::table)
                        .sorted(Comparator.comparing(Table::name))
                        .toList(),
                database.getEnums(schema).stream()
                        .map(SchemaSource::enumeration)
                        .toList(),
                database.getRoutines(schema).stream().map(SchemaSource::routine).toList(),
                database.getSequences(schema).stream().map(Definition::getName).toList());
    }

    private static Table table(TableDefinition table) {
        return new Table(
                table.getName(),
                table.getColumnsIncludingHidden().stream()
                        .map(Definition::getName)
                        .toList(),
                table.getKeys().stream()
                        .filter(UniqueKeyDefinition::enforced)
                        .map(key -> names(key.getKeyColumns()))
                        .toList(),
                table.getForeignKeys().stream().map(SchemaSource::foreignKey).toList());
    }

    static ForeignKey foreignKey(ForeignKeyDefinition key) {
        return new ForeignKey(
                key.getTable().getName(),
                key.getName(),
                names(key.getKeyColumns()),
                key.getReferencedTable().getName(),
                names(key.getReferencedColumns()));
    }

    static Junction junction(ManyToManyKeyDefinition junction) {
        return new Junction(foreignKey(junction.getForeignKey1()), foreignKey(junction.getForeignKey2()));
    }

    static Enumeration enumeration(EnumDefinition enumeration) {
        return new Enumeration(enumeration.getName(), enumeration.getLiterals());
    }

    static Routine routine(RoutineDefinition routine) {
        String kind =
                routine instanceof DeclaredRoutine declared ? declared.kind() : String.valueOf(routine.getOverload());
        return new Routine(
                routine.getName(),
                kind,
                routine.getAllParameters().stream()
                        .map(ParameterDefinition::getName)
                        .toList());
    }

    private static List<String> names(List<ColumnDefinition> columns) {
        return columns.stream().map(Definition::getName).toList();
    }
}
