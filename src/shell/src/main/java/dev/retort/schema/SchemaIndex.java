package dev.retort.schema;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Catalog;
import org.jooq.Table;

/**
 * The tables and routines that the compiled schema has, by the names that the user types: the constant in Java, and the
 * name in the database.
 *
 * @param tables all tables and views, in the order of their constants
 * @param routines the routines, each as it is called from Java: {@code inventoryInStock(Integer pInventoryId) : Integer}
 */
public record SchemaIndex(List<IndexedTable> tables, List<String> routines) {
    /** The index of nothing. */
    public static final SchemaIndex EMPTY = new SchemaIndex(List.of(), List.of());

    public SchemaIndex {
        tables = List.copyOf(tables);
        routines = List.copyOf(routines);
    }

    /**
     * Reads the index from the classes that were generated from a schema.
     *
     * @param loader the loader that knows the classes
     * @param packageName the package of {@code Tables} and {@code Routines}
     */
    public static SchemaIndex load(ClassLoader loader, String packageName) {
        List<IndexedTable> tables = new ArrayList<>(tables(loader, packageName));
        List<String> routines = new ArrayList<>(routines(loader, packageName));
        Set<String> taken = tables.stream().map(IndexedTable::constant).collect(Collectors.toSet());
        for (Class<?> other : otherSchemas(loader, packageName)) {
            for (IndexedTable table : tables(loader, other.getPackageName())) {
                tables.add(
                        taken.add(table.constant())
                                ? table
                                : new IndexedTable(constantOf(other) + "." + table.constant(), table.table()));
            }
            routines.addAll(routines(loader, other.getPackageName()));
        }
        return new SchemaIndex(tables, routines);
    }

    private static List<IndexedTable> tables(ClassLoader loader, String packageName) {
        return generated(loader, packageName + ".Tables")
                .map(holder -> Arrays.stream(holder.getFields())
                        .filter(field -> Table.class.isAssignableFrom(field.getType()))
                        .map(field -> new IndexedTable(field.getName(), (Table<?>) Reflection.valueOf(field, null)))
                        .toList())
                .orElse(List.of());
    }

    private static List<String> routines(ClassLoader loader, String packageName) {
        return generated(loader, packageName + ".Routines")
                .map(RoutineSignatures::of)
                .orElse(List.of());
    }

    /** The classes of the schemas beside the first, in the order of their packages, as the compiled classes have them. */
    private static List<Class<?>> otherSchemas(ClassLoader loader, String packageName) {
        return generated(loader, packageName + ".DefaultCatalog").stream()
                .flatMap(catalog -> Arrays.stream(catalog.getFields()))
                .filter(field -> Catalog.class.isAssignableFrom(field.getType()))
                .flatMap(field -> ((Catalog) Reflection.valueOf(field, null)).getSchemas().stream())
                .<Class<?>>map(Object::getClass)
                .filter(schema -> !schema.getPackageName().equals(packageName))
                .sorted(Comparator.comparing(Class::getPackageName))
                .toList();
    }

    /** The constant that represents a schema. */
    private static String constantOf(Class<?> schema) {
        return Arrays.stream(schema.getFields())
                .filter(field -> field.getType().equals(schema))
                .map(Field::getName)
                .findFirst()
                .orElse(schema.getSimpleName());
    }

    private static Optional<Class<?>> generated(ClassLoader loader, String name) {
        try {
            return Optional.of(Class.forName(name, true, loader));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** The table of this name in Java or in the database: exactly, or else but for case. */
    public Optional<IndexedTable> table(String name) {
        return Stream.<java.util.function.Predicate<IndexedTable>>of(
                        table -> table.constant().equals(name),
                        table -> table.qualifiedName().equals(name),
                        table -> table.name().equals(name),
                        table -> table.answersTo(name))
                .flatMap(test -> tables.stream().filter(test).limit(1))
                .findFirst();
    }

    /**
     * The table that a schema of the database has under this name. What it is called in Java makes no difference.
     *
     * @param schema the schema's name; empty for the one whose tables are not qualified
     * @param anyCase whether names that differ in case alone are one, unless there are several of them
     */
    public Optional<IndexedTable> named(String schema, String name, boolean anyCase) {
        List<IndexedTable> found = tables.stream()
                .filter(table -> anyCase
                        ? table.schema().equalsIgnoreCase(schema)
                                && table.name().equalsIgnoreCase(name)
                        : table.schema().equals(schema) && table.name().equals(name))
                .toList();
        return found.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /** The table whose generated class is this, or is extended by it, as those of aliases and paths are. */
    public Optional<IndexedTable> ofClass(Class<?> tableClass) {
        return tables.stream()
                .filter(table -> table.table().getClass().isAssignableFrom(tableClass))
                .findFirst();
    }

    /** The table whose generated class has the name of this one, or of one that it extends: another loader may have loaded it. */
    public Optional<IndexedTable> ofNamedClass(Class<?> tableClass) {
        for (Class<?> type = tableClass; type != null; type = type.getSuperclass()) {
            String name = type.getName();
            Optional<IndexedTable> found = tables.stream()
                    .filter(table -> table.table().getClass().getName().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The table whose generated class has this simple name: {@code Film} for {@code FILM}. */
    public Optional<IndexedTable> ofClassName(String simpleName) {
        return tables.stream()
                .filter(table -> table.table().getClass().getSimpleName().equals(simpleName))
                .findFirst();
    }

    /**
     * The tables that a name or a pattern with {@code *} and {@code ?} means.
     *
     * @throws RetortException when there is none
     */
    public List<IndexedTable> find(String pattern) {
        List<IndexedTable> found =
                isPattern(pattern) ? matching(pattern) : table(pattern).stream().toList();
        if (found.isEmpty()) {
            throw unknown(pattern);
        }
        return found;
    }

    private List<IndexedTable> matching(String glob) {
        Pattern pattern = glob(glob);
        return tables.stream()
                .filter(table -> pattern.matcher(table.name()).matches()
                        || pattern.matcher(table.constant()).matches()
                        || pattern.matcher(table.qualifiedName()).matches())
                .toList();
    }

    /** A pattern in which {@code *} and {@code %} mean anything, {@code ?} for one character, and case does not count. */
    public static Pattern glob(String glob) {
        String expression = glob.chars()
                .mapToObj(c -> c == '*' || c == '%' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> c == '*' || c == '%' || c == '?');
    }

    private RetortException unknown(String pattern) {
        if (isPattern(pattern)) {
            return new RetortException("no table or view matches \"" + pattern + "\"").withHint("/d lists them all");
        }
        String hint = Spelling.closest(pattern, names())
                .map(name -> "did you mean " + name + "?")
                .orElse("/d lists the tables and views");
        return new RetortException("no table or view \"" + pattern + "\"").withHint(hint);
    }

    /** Every table by its name in the database, in lower case where only case tells the constant from it. */
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        for (IndexedTable table : tables) {
            names.add(table.name());
            if (!table.constant().toLowerCase(Locale.ROOT).equals(table.name().toLowerCase(Locale.ROOT))) {
                names.add(table.constant());
            }
        }
        return names;
    }
}
