package dev.retort.generate;

import dev.retort.GeneratedRecord;
import dev.retort.GeneratedTable;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.name.JavaNames;
import dev.retort.generate.name.JavaNames.ColumnName;
import dev.retort.generate.name.JavaNames.TableName;
import dev.retort.generate.name.Namespace;
import dev.retort.generate.name.Reserved;
import dev.retort.generate.name.SchemaShape.Routine;
import dev.retort.generate.name.Words;
import dev.retort.generate.tree.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/** The naming strategy that tells jOOQ's generator the names that were resolved beforehand; it makes up none. */
final class RetortStrategy extends DefaultGeneratorStrategy {
    private final JavaNames names;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> indexes = new HashMap<>();

    RetortStrategy(JavaNames names, Database database) {
        this.names = names;
        setTargetLocale(Locale.ROOT);
        database.getSchemata().forEach(schema -> nameKeys(database.getTables(schema)));
    }

    private void nameKeys(List<TableDefinition> tables) {
        Namespace keyConstants = new Namespace(Reserved::word);
        Namespace indexConstants = new Namespace(Reserved::word);
        for (TableDefinition table : tables) {
            String own = name(table).constant();
            table.getKeys()
                    .forEach(key -> keys.put(
                            key(table, key), keyConstants.claim(own + "_" + Words.constant(Words.of(key.getName())))));
            table.getForeignKeys()
                    .forEach(key -> keys.put(
                            foreignKey(key), keyConstants.claim(own + "__" + Words.constant(Words.of(key.getName())))));
            table.getIndexes()
                    .forEach(index -> indexes.put(
                            key(table, index),
                            indexConstants.claim(own + "_" + Words.constant(Words.of(index.getName())))));
        }
    }

    private static String key(TableDefinition table, Definition key) {
        return SchemaSource.key(table) + "\n" + key.getName();
    }

    private static String foreignKey(ForeignKeyDefinition key) {
        return "\n" + key(key.getTable(), key);
    }

    @Override
    public String getFileHeader(Definition definition, Mode mode) {
        return SourceTree.HEADER;
    }

    @Override
    public String getGlobalReferencesFileHeader(Definition container, Class<? extends Definition> objectType) {
        return SourceTree.HEADER;
    }

    @Override
    public String getJavaIdentifier(Definition definition) {
        return switch (definition) {
            case SchemaDefinition schema
            when !schema.getOutputName().isEmpty() ->
                names.schema(SchemaSource.schemaOf(schema)).constant();
            case TableDefinition table -> name(table).constant();
            case ColumnDefinition column -> name(column).constant();
            case ParameterDefinition parameter -> name(parameter).constant();
            case UniqueKeyDefinition key -> known(keys, key(key.getTable(), key));
            case ForeignKeyDefinition key -> known(keys, foreignKey(key));
            case InverseForeignKeyDefinition key -> known(keys, foreignKey(key.getForeignKey()));
            case IndexDefinition index -> known(indexes, key(index.getTable(), index));
            case SequenceDefinition sequence -> names.sequence(SchemaSource.sequence(sequence));
            default -> super.getJavaIdentifier(definition);
        };
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        return switch (definition) {
            case TableDefinition table when mode == Mode.RECORD -> name(table).record();
            case TableDefinition table when mode == Mode.PATH -> name(table).path();
            case TableDefinition table -> name(table).type();
            case SchemaDefinition schema
            when !schema.getOutputName().isEmpty() ->
                names.schema(SchemaSource.schemaOf(schema)).type();
            case EnumDefinition enumeration ->
                names.enumeration(SchemaSource.enumeration(enumeration)).type();
            case RoutineDefinition routine ->
                names.routine(SchemaSource.routine(routine)).type();
            default -> super.getJavaClassName(definition, mode);
        };
    }

    @Override
    public String getJavaMethodName(Definition definition, Mode mode) {
        return switch (definition) {
            case ForeignKeyDefinition key ->
                names.relation(SchemaSource.foreignKey(key)).toOne();
            case InverseForeignKeyDefinition key ->
                names.relation(SchemaSource.foreignKey(key.getForeignKey())).toMany();
            case ManyToManyKeyDefinition key -> names.manyToMany(SchemaSource.junction(key));
            case RoutineDefinition routine ->
                names.routine(SchemaSource.routine(routine)).method();
            default -> super.getJavaMethodName(definition, mode);
        };
    }

    /** The method that leads back over a foreign key, from the table that it refers to. */
    String toManyName(ForeignKeyDefinition key) {
        return names.relation(SchemaSource.foreignKey(key)).toMany();
    }

    @Override
    public String getJavaClassExtends(Definition definition, Mode mode) {
        return switch (definition) {
            case TableDefinition table
            when mode == Mode.RECORD && table.getPrimaryKey() != null -> GeneratedRecord.class.getName();
            case TableDefinition _ when mode == Mode.DEFAULT -> GeneratedTable.class.getName();
            default -> super.getJavaClassExtends(definition, mode);
        };
    }

    @Override
    public String getJavaMemberName(Definition definition, Mode mode) {
        return columnName(definition)
                .map(ColumnName::member)
                .orElseGet(() -> super.getJavaMemberName(definition, mode));
    }

    @Override
    public String getJavaGetterName(Definition definition, Mode mode) {
        return columnName(definition)
                .map(name -> "get" + name.accessor())
                .orElseGet(() -> super.getJavaGetterName(definition, mode));
    }

    @Override
    public String getJavaSetterName(Definition definition, Mode mode) {
        return columnName(definition)
                .map(name -> "set" + name.accessor())
                .orElseGet(() -> super.getJavaSetterName(definition, mode));
    }

    private Optional<ColumnName> columnName(Definition definition) {
        return switch (definition) {
            case ColumnDefinition column -> Optional.of(name(column));
            case ParameterDefinition parameter -> Optional.of(name(parameter));
            default -> Optional.empty();
        };
    }

    @Override
    public String getJavaEnumLiteral(EnumDefinition definition, String literal) {
        int position = definition.getLiterals().indexOf(literal);
        return names.enumeration(SchemaSource.enumeration(definition))
                .literals()
                .get(position);
    }

    /** The first schema has the target's own package, and each other one below it. */
    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        String name = super.getJavaPackageName(definition, mode);
        if (definition instanceof CatalogDefinition
                || definition.getDatabase().getSchemata().size() == 1) {
            return name;
        }
        String target = getTargetPackage();
        String given = target + "." + getJavaIdentifier(definition.getSchema()).toLowerCase(Locale.ROOT);
        String own = names.schema(SchemaSource.schemaOf(definition)).subpackage();
        return target + (own.isEmpty() ? "" : "." + own) + name.substring(given.length());
    }

    private TableName name(TableDefinition table) {
        return names.table(SchemaSource.key(table));
    }

    private ColumnName name(ColumnDefinition column) {
        return names.column(SchemaSource.key(column.getContainer()), column.getName());
    }

    private ColumnName name(ParameterDefinition parameter) {
        Routine routine = SchemaSource.routine(parameter.getContainer());
        List<ParameterDefinition> all = parameter.getContainer().getAllParameters();
        return names.routine(routine).parameters().get(all.indexOf(parameter));
    }

    private static String known(Map<String, String> constants, String key) {
        return Objects.requireNonNull(constants.get(key));
    }
}
