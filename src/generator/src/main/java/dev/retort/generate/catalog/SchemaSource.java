package dev.retort.generate.catalog;

import dev.retort.RetortException;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.name.SchemaShape.Enumeration;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Junction;
import dev.retort.generate.name.SchemaShape.Routine;
import dev.retort.generate.name.SchemaShape.Sequence;
import dev.retort.generate.name.SchemaShape.Table;
import dev.retort.internal.text.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;

/** The shape of a schema as jOOQ has read it, and of each of its parts. */
public final class SchemaSource {
    private SchemaSource() {}

    public static SchemaShape shape(Database database) {
        return new SchemaShape(
                database.getSchemata().stream().map(SchemaSource::schemaOf).toList(),
                tables(database).stream()
                        .map(SchemaSource::table)
                        .sorted(Comparator.comparing(Table::name))
                        .toList(),
                all(database, database::getEnums).map(SchemaSource::enumeration).toList(),
                all(database, database::getRoutines).map(SchemaSource::routine).toList(),
                all(database, database::getSequences)
                        .map(SchemaSource::sequence)
                        .toList());
    }

    public static List<TableDefinition> tables(Database database) {
        return all(database, database::getTables).toList();
    }

    private static <D> Stream<D> all(Database database, Function<SchemaDefinition, List<D>> ofSchema) {
        return database.getSchemata().stream().map(ofSchema).flatMap(List::stream);
    }

    /** The name by which a shape knows the schema that something is in: the first has an empty one. */
    public static String schemaOf(Definition definition) {
        SchemaDefinition schema = definition.getSchema();
        return schema.equals(definition.getDatabase().getSchemata().getFirst()) ? "" : schema.getName();
    }

    /** The name by which a table goes. */
    public static String key(Definition table) {
        return SchemaShape.key(schemaOf(table), table.getName());
    }

    /**
     * What is called by a name.
     *
     * @throws RetortException the given error, with the name that was perhaps meant, when there is none
     */
    public static <D extends Definition> D named(
            String name, Collection<D> known, Function<? super D, String> called, RetortException otherwise) {
        return known.stream()
                .filter(definition -> called.apply(definition).equals(name))
                .findFirst()
                .orElseThrow(() -> Spelling.closest(
                                name, known.stream().<String>map(called).toList())
                        .map(near -> otherwise.withHint("did you mean \"" + near + "\"?"))
                        .orElse(otherwise));
    }

    private static Table table(TableDefinition table) {
        return new Table(
                schemaOf(table),
                key(table),
                table.isView() || table.isMaterializedView(),
                table.getColumnsIncludingHidden().stream()
                        .map(Definition::getName)
                        .toList(),
                // That of a junction table may be one that the database does not know.
                table.getKeys().stream()
                        .filter(key -> key.enforced() || key.isPrimaryKey())
                        .map(key -> names(key.getKeyColumns()))
                        .toList(),
                table.getForeignKeys().stream().map(SchemaSource::foreignKey).toList());
    }

    public static ForeignKey foreignKey(ForeignKeyDefinition key) {
        return new ForeignKey(
                key(key.getTable()),
                key.getName(),
                names(key.getKeyColumns()),
                key(key.getReferencedTable()),
                names(key.getReferencedColumns()));
    }

    public static Junction junction(ManyToManyKeyDefinition junction) {
        return new Junction(foreignKey(junction.getForeignKey1()), foreignKey(junction.getForeignKey2()));
    }

    public static Enumeration enumeration(EnumDefinition enumeration) {
        return new Enumeration(schemaOf(enumeration), enumeration.getName(), enumeration.getLiterals());
    }

    public static Routine routine(RoutineDefinition routine) {
        String kind =
                routine instanceof DeclaredRoutine declared ? declared.kind() : String.valueOf(routine.getOverload());
        return new Routine(
                schemaOf(routine),
                routine.getName(),
                kind,
                routine.getAllParameters().stream()
                        .map(ParameterDefinition::getName)
                        .toList());
    }

    public static Sequence sequence(SequenceDefinition sequence) {
        return new Sequence(schemaOf(sequence), sequence.getName());
    }

    private static List<String> names(List<ColumnDefinition> columns) {
        return columns.stream().map(Definition::getName).toList();
    }
}
