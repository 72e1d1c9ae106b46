package dev.retort.complete.name;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** The schema as completion asks it: each table by any of its names, and what a table has, which is read once. */
public final class KnownSchema {
    /** Of more tables with such a column, a list is of no use. */
    private static final int MOST_TABLES = 20;

    /** How many tables are said to have a column, where many have it. */
    private static final int TABLES_NAMED = 3;

    private final SchemaIndex index;
    private final Configuration configuration;
    private final Map<String, IndexedTable> byConstant = new HashMap<>();
    private final Map<String, IndexedTable> byName = new HashMap<>();
    private final Map<Class<?>, IndexedTable> byClass = new HashMap<>();
    private final Map<String, IndexedTable> byClassName = new HashMap<>();
    private final Map<String, IndexedTable> byRecordName = new HashMap<>();
    private final Map<String, Class<?>> enums = new ConcurrentHashMap<>();
    private final Map<String, Parts> parts = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, List<String>> columnNames;

    /**
     * @param dialect the SQL in which types are named
     * @param connected the schema that is connected to, whose tables may be qualified, too
     */
    public KnownSchema(SchemaIndex index, SQLDialect dialect, String connected) {
        this.index = index;
        this.configuration = new DefaultConfiguration().set(dialect);
        for (IndexedTable table : index.tables()) {
            byConstant.put(table.constant(), table);
            String name = table.name().toLowerCase(Locale.ROOT);
            if (table.schema().isEmpty()) {
                byName.put(name, table);
                byName.put(connected.toLowerCase(Locale.ROOT) + "." + name, table);
            } else {
                byName.put(table.qualifiedName().toLowerCase(Locale.ROOT), table);
            }
            byClass.put(table.table().getClass(), table);
            byClassName.putIfAbsent(table.table().getClass().getSimpleName(), table);
            byRecordName.putIfAbsent(table.table().getRecordType().getSimpleName(), table);
        }
    }

    public SchemaIndex index() {
        return index;
    }

    public List<IndexedTable> tables() {
        return index.tables();
    }

    public Optional<IndexedTable> constant(String name) {
        return Optional.ofNullable(byConstant.get(name));
    }

    /** The table that the database calls so, in any case: another schema's with that schema's name before it. */
    public Optional<IndexedTable> named(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The table whose class has this simple name. */
    public Optional<IndexedTable> ofClassName(String simpleName) {
        return Optional.ofNullable(byClassName.get(simpleName));
    }

    /** The table whose records' class has this simple name. */
    public Optional<IndexedTable> ofRecordName(String simpleName) {
        return Optional.ofNullable(byRecordName.get(simpleName));
    }

    /** Tables with a column whose name begins so, in any case, the first of very many; none where nothing is typed. */
    public List<IndexedTable> tablesWithColumn(String beginning) {
        return beginning.isEmpty()
                ? List.of()
                : tables().stream()
                        .filter(table -> Stream.of(table.table().fields())
                                .anyMatch(field ->
                                        field.getName().regionMatches(true, 0, beginning, 0, beginning.length())))
                        .limit(MOST_TABLES)
                        .toList();
    }

    /** The names of all columns, each with the first tables that have it. */
    public Map<String, List<String>> columnNames() {
        Map<String, List<String>> known = columnNames;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (IndexedTable table : tables()) {
                for (Field<?> field : table.table().fields()) {
                    List<String> tables = known.computeIfAbsent(field.getName(), _ -> new ArrayList<>());
                    if (tables.size() < TABLES_NAMED) {
                        tables.add(table.name());
                    }
                }
            }
            columnNames = known;
        }
        return known;
    }

    public List<Column> columns(IndexedTable table) {
        return parts(table).columns;
    }

    public List<Relation> relations(IndexedTable table) {
        return parts(table).relations;
    }

    public Optional<Column> column(IndexedTable table, String constant) {
        return columns(table).stream()
                .filter(column -> column.constant().equals(constant))
                .findFirst();
    }

    public Optional<IndexedTable> target(Relation relation) {
        for (Class<?> type = relation.target().getClass(); type != null; type = type.getSuperclass()) {
            IndexedTable table = byClass.get(type);
            if (table != null) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** The type of this simple name among those that columns known so far have and that list their values. */
    public Optional<Class<?>> enumOf(String simpleName) {
        return Optional.ofNullable(enums.get(simpleName));
    }

    private Parts parts(IndexedTable table) {
        return parts.computeIfAbsent(table.constant(), _ -> read(table));
    }

    private Parts read(IndexedTable table) {
        Parts read = new Parts(table.columns(), table.relations());
        read.columns.stream()
                .map(column -> column.field().getType())
                .filter(Class::isEnum)
                .forEach(type -> enums.put(type.getSimpleName(), type));
        return read;
    }

    /** A column's type in the database and in Java, and what its comment says. */
    public String described(Column column) {
        String comment = column.field().getComment();
        String types = sqlType(column.field().getDataType()) + " " + column.javaType();
        return comment.isEmpty() ? types : types + ", " + comment;
    }

    /** What a table is, and what its comment says. */
    public static String described(IndexedTable table) {
        String comment = table.table().getComment();
        return comment.isEmpty() ? table.kind() : table.kind() + ", " + comment;
    }

    private String sqlType(DataType<?> type) {
        if (type.getType().isEnum()) {
            return "enum";
        }
        String name = type.getTypeName(configuration).toLowerCase(Locale.ROOT);
        if (type.lengthDefined() && type.length() > 0) {
            return name + "(" + type.length() + ")";
        }
        if (type.precisionDefined() && type.scaleDefined() && type.precision() > 0) {
            return name + "(" + type.precision() + "," + type.scale() + ")";
        }
        return name;
    }

    private record Parts(List<Column> columns, List<Relation> relations) {}
}
