package dev.retort;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SchemaCompiler;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.generate.Generator;
import dev.retort.migrate.MigratedSchema;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DefaultConverterProvider;

/**
 * A database with a table {@code parent} and a table {@code child} that refers to it, with the classes that are generated from
 * it. What the generated methods do is done by column and key here, since the classes are not known when this is compiled.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class KeyCase implements AutoCloseable {
    private final DataCase data;
    private final SchemaClasses classes;
    private final String packageName;

    private KeyCase(DataCase data, SchemaClasses classes, String packageName) {
        this.data = data;
        this.classes = classes;
        this.packageName = packageName;
    }

    static KeyCase open(TestDatabase kind, Path folder, String... statements) throws Exception {
        DataCase data = DataCase.open(kind, statements);
        Config config = TestServer.config(folder, data.url());
        try (Database database = DatabaseOpener.open(config, _ -> {})) {
            CompiledSchema compiled = SchemaCompiler.compile(
                    Generator.generate(new MigratedSchema(database, "", 0), config, folder.resolve("sources")),
                    SchemaCache.in(folder.resolve("cache")));
            return new KeyCase(data, compiled.open(), compiled.packageName());
        }
    }

    DataCase data() {
        return data;
    }

    Session session() {
        return data.retort().session();
    }

    Table<?> table(String constant) throws ReflectiveOperationException {
        return (Table<?>) classes.loader()
                .loadClass(packageName + ".Tables")
                .getField(constant)
                .get(null);
    }

    Table<?> parent() throws ReflectiveOperationException {
        return table("PARENT");
    }

    Table<?> child() throws ReflectiveOperationException {
        return table("CHILD");
    }

    private ForeignKey key() throws ReflectiveOperationException {
        return child().getReferences().getFirst();
    }

    /** {@code child.parent()}. */
    Record parentOf(Record child) throws ReflectiveOperationException {
        return ((GeneratedRecord) child).referenced(key());
    }

    /** {@code parent.children()}. */
    Related<?> childrenOf(Record parent) throws ReflectiveOperationException {
        return ((GeneratedRecord) parent).referencing(key());
    }

    /** {@code child.setParent(parent)}. */
    void refer(Record child, Record parent) throws ReflectiveOperationException {
        ((GeneratedRecord) child).refer(key(), parent);
    }

    /** {@code parent.children().remove(child)}. */
    void remove(Record parent, Record child) throws ReflectiveOperationException {
        ((Related) childrenOf(parent)).remove(List.of(child));
    }

    /** {@code PARENT.children()}. */
    org.jooq.Path<?> children() throws ReflectiveOperationException {
        return path(parent(), "children");
    }

    /** {@code CHILD.parent()}. */
    org.jooq.Path<?> parents() throws ReflectiveOperationException {
        return path(child(), "parent");
    }

    private static org.jooq.Path<?> path(Table<?> table, String relation) throws ReflectiveOperationException {
        return (org.jooq.Path<?>) table.getClass().getMethod(relation).invoke(table);
    }

    /** A new record, with values for columns: a name, a value, and so on. */
    static GeneratedRecord<?> row(Table<?> table, Object... values) {
        Record row = org.jooq.impl.DSL.using(org.jooq.SQLDialect.DEFAULT).newRecord(table);
        for (int i = 0; i < values.length; i += 2) {
            set(row, (String) values[i], values[i + 1]);
        }
        return (GeneratedRecord<?>) row;
    }

    static void set(Record row, String column, Object value) {
        Field<Object> field = (Field<Object>) Objects.requireNonNull(row.field(column));
        row.set(field, value);
    }

    static List<Object> values(List<? extends Record> rows, String column) {
        return rows.stream().map(row -> (Object) row.get(column)).toList();
    }

    @Override
    public void close() throws Exception {
        classes.close();
        data.close();
    }

    /** A text as a value of a type, as jOOQ converts it. */
    static Object converted(String text, Class<?> type) {
        return Objects.requireNonNull(Objects.requireNonNull(new DefaultConverterProvider().provide(String.class, type))
                .from(text));
    }
}
