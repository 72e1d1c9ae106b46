package dev.retort.generate.name;

import dev.retort.config.Naming;
import dev.retort.generate.name.JavaNames.ColumnKey;
import dev.retort.generate.name.JavaNames.ColumnName;
import dev.retort.generate.name.JavaNames.EnumerationName;
import dev.retort.generate.name.JavaNames.RoutineName;
import dev.retort.generate.name.JavaNames.SchemaName;
import dev.retort.generate.name.JavaNames.TableName;
import dev.retort.generate.name.SchemaShape.Enumeration;
import dev.retort.generate.name.SchemaShape.Routine;
import dev.retort.generate.name.SchemaShape.Sequence;
import dev.retort.generate.name.SchemaShape.Table;
import dev.retort.internal.text.WordSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resolver that gives everything in a schema its Java name, in one pass that looks at nothing but the schema's
 * shape. Where two things want one name, the one that was given it in the configuration has it, then a table before a
 * view, then the one that is spelled like it in the database, then the first in the order of the alphabet; the others
 * are numbered. So no class has another name because a view was added.
 */
public final class NameResolver {
    /** What is beside the tables' constants in the classes that hold them. */
    private static final Set<String> OWN_CONSTANTS = Set.of("DSL", "DEFAULT_SCHEMA", "DEFAULT_CATALOG");

    private static final Set<String> OWN_PACKAGES =
            Set.of("tables", "enums", "routines", "udt", "domains", "packages", "records");

    private static final Set<String> OWN_TYPES = WordSet.of("""
        Tables Keys Indexes Sequences Routines UDTs Domains DefaultSchema DefaultCatalog String Object List Arrays
        Catalog Table SchemaImpl
        """);

    private static final Set<String> OBJECT_METHODS =
            WordSet.of("getClass notify notifyAll wait hashCode toString clone finalize equals");

    private static final SchemaName FIRST = new SchemaName("DefaultSchema", "DEFAULT_SCHEMA", "");

    private final SchemaShape schema;
    private final NamingOverrides overrides;
    private final Set<String> packages;

    /** The names of one schema's tables and views. */
    private record Scope(Namespace types, Namespace records, Namespace constants) {
        Scope() {
            this(
                    Namespace.ofFiles(),
                    Namespace.ofFiles(),
                    Namespace.ofFiles(name -> Reserved.word(name) || OWN_CONSTANTS.contains(name)));
        }
    }

    private final Map<String, Scope> scopes = new HashMap<>();
    private final Namespace paths = Namespace.ofFiles();
    private final Map<String, List<String>> tableWords = new LinkedHashMap<>();
    private final Map<ColumnKey, List<String>> columnWords = new LinkedHashMap<>();
    private final Map<String, TableName> tables = new LinkedHashMap<>();
    private final Map<ColumnKey, ColumnName> columns = new LinkedHashMap<>();

    private NameResolver(SchemaShape schema, Naming naming, String packageName) {
        this.schema = schema;
        this.overrides = NamingOverrides.of(schema, naming);
        this.packages =
                Stream.of(packageName.split("\\.", 2)[0], "dev", "org", "java").collect(Collectors.toSet());
    }

    /**
     * The names of all that a schema has.
     *
     * @throws dev.retort.RetortException of the kind USAGE when a configured name is for nothing there is, or is taken
     */
    public static JavaNames resolve(SchemaShape schema, Naming naming, String packageName) {
        return new NameResolver(schema, naming, packageName).resolve();
    }

    private JavaNames resolve() {
        for (Table table : schema.tables()) {
            tableWords.put(
                    table.name(),
                    Words.of(overrides.hasTable(table.name()) ? overrides.table(table.name()) : table.ownName()));
            for (String column : table.columns()) {
                columnWords.put(new ColumnKey(table.name(), column), Words.of(overrides.column(table.name(), column)));
            }
        }
        schema.schemas().forEach(each -> nameTables(each, false));
        schema.schemas().forEach(each -> nameTables(each, true));
        schema.tables().forEach(this::nameColumns);
        RelationWords words = new RelationWords(
                schema, overrides::isDeclared, this::wordsOf, (table, column) -> wordsOf(new ColumnKey(table, column)));
        RelationResolver relations = new RelationResolver(schema, words, overrides, columns);
        return new JavaNames(
                nameSchemas(),
                tables,
                columns,
                relations.relations(),
                relations.junctions(),
                relations.chosen(),
                nameEnumerations(),
                nameRoutines(),
                nameSequences());
    }

    private Map<String, SchemaName> nameSchemas() {
        Map<String, SchemaName> result = new LinkedHashMap<>();
        Namespace subpackages = Namespace.ofFiles(name -> OWN_PACKAGES.contains(name) || Reserved.word(name));
        Namespace constants = Namespace.ofFiles(name -> Reserved.word(name)
                || OWN_CONSTANTS.contains(name)
                || tables.values().stream().anyMatch(table -> table.constant().equalsIgnoreCase(name)));
        Namespace types = Namespace.ofFiles(name -> OWN_TYPES.contains(name)
                || tables.values().stream().anyMatch(table -> table.type().equalsIgnoreCase(name)));
        for (String name : schema.schemas()) {
            List<String> words = Words.of(name);
            result.put(
                    name,
                    name.isEmpty()
                            ? FIRST
                            : new SchemaName(
                                    types.claim(Words.pascal(words)),
                                    constants.claim(Words.constant(words)),
                                    subpackages.claim(Words.constant(words).toLowerCase(Locale.ROOT))));
        }
        return result;
    }

    private void nameTables(String ofSchema, boolean views) {
        Scope scope = scopes.computeIfAbsent(ofSchema, _ -> new Scope());
        List<String> order = inOrder(
                schema.tables().stream()
                        .filter(table -> table.schema().equals(ofSchema) && table.view() == views)
                        .map(Table::ownName)
                        .toList(),
                own -> overrides.hasTable(SchemaShape.key(ofSchema, own)),
                own -> wordsOf(SchemaShape.key(ofSchema, own)));
        for (String own : order) {
            String table = SchemaShape.key(ofSchema, own);
            List<String> words = wordsOf(table);
            String pascal = Words.pascal(words);
            String constant = Words.constant(words);
            if (overrides.hasTable(table)) {
                overrides.requireFree(scope.constants().take(constant), table, overrides.table(table));
            } else {
                constant = scope.constants().claim(constant);
            }
            // A class that is called like its constant could not be distinguished from it.
            String type = scope.types()
                    .claim(Reserved.typeName(pascal) || pascal.equals(constant) ? pascal + "Table" : pascal);
            tables.put(table, new TableName(type, scope.records().claim(pascal + "Record"), "", constant));
        }
        order.forEach(own -> tables.computeIfPresent(
                SchemaShape.key(ofSchema, own),
                (_, name) -> new TableName(
                        name.type(), name.record(), path(scope.types(), name.type() + "Path"), name.constant())));
    }

    /** A path's class is nested in that of its table, where it would hide one that is called so in another schema. */
    private String path(Namespace types, String wanted) {
        String name = types.claim(wanted);
        return paths.take(name) ? name : path(types, wanted);
    }

    private void nameColumns(Table table) {
        TableName own = tableName(table.name());
        Namespace constants = new Namespace(name -> Reserved.word(name) || name.equals(own.constant()));
        Namespace members = new Namespace(name -> isReservedMember(name) || name.equals(own.type()));
        Namespace accessors = new Namespace(Reserved::recordAccessor);
        List<String> order = inOrder(
                table.columns(),
                column -> overrides.hasColumn(table.name(), column),
                column -> wordsOf(new ColumnKey(table.name(), column)));
        for (String column : order) {
            ColumnKey key = new ColumnKey(table.name(), column);
            List<String> words = wordsOf(key);
            String constant = Words.constant(words);
            if (overrides.hasColumn(table.name(), column)) {
                overrides.requireFree(
                        constants.take(constant), table.name() + "." + column, overrides.column(table.name(), column));
            } else {
                constant = constants.claim(constant);
            }
            columns.put(
                    key,
                    new ColumnName(constant, members.claim(Words.camel(words)), accessors.claim(Words.pascal(words))));
        }
    }

    private Map<Enumeration, EnumerationName> nameEnumerations() {
        Map<Enumeration, EnumerationName> result = new LinkedHashMap<>();
        Map<String, Namespace> namespaces = new HashMap<>();
        List<String> views =
                schema.tables().stream().filter(Table::view).map(Table::name).toList();
        for (Enumeration enumeration : schema.enumerations().stream()
                .sorted(Comparator.comparing((Enumeration each) -> views.contains(declaring(each)))
                        .thenComparing(Enumeration::name))
                .toList()) {
            Namespace types = namespaces.computeIfAbsent(enumeration.schema(), _ -> Namespace.ofFiles());
            String name = SchemaShape.key(enumeration.schema(), enumeration.name());
            List<String> words = columnWords.keySet().stream()
                    .filter(column -> name.equals(column.table() + "." + column.column()))
                    .findFirst()
                    .map(column -> Stream.concat(wordsOf(column.table()).stream(), wordsOf(column).stream())
                            .toList())
                    .orElseGet(() -> Words.of(enumeration.name()));
            String type = Words.pascal(words);
            result.put(
                    enumeration,
                    new EnumerationName(
                            types.claim(Reserved.typeName(type) ? type + "Enum" : type), literals(enumeration)));
        }
        return result;
    }

    /** The table or view that declares a type with a column; not one, where types have names of their own. */
    private static String declaring(Enumeration enumeration) {
        String name = SchemaShape.key(enumeration.schema(), enumeration.name());
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private List<String> literals(Enumeration enumeration) {
        Namespace constants = new Namespace(this::isReservedMember);
        Map<String, String> names = new LinkedHashMap<>();
        for (String literal : inOrder(enumeration.literals(), literal -> false, NameResolver::literalWords)) {
            names.put(literal, constants.claim(Words.constant(literalWords(literal))));
        }
        return enumeration.literals().stream().map(names::get).toList();
    }

    private static List<String> literalWords(String literal) {
        return literal.isBlank() ? List.of("empty") : Words.of(literal);
    }

    private Map<Routine, RoutineName> nameRoutines() {
        Map<Routine, RoutineName> result = new LinkedHashMap<>();
        Map<String, Namespace> typesOf = new HashMap<>();
        Map<String, Namespace> methodsOf = new HashMap<>();
        Predicate<String> unusable = name -> Reserved.word(name) || OBJECT_METHODS.contains(name);
        for (Routine routine : schema.routines().stream()
                .sorted(Comparator.comparing(each -> each.name() + "\n" + each.kind()))
                .toList()) {
            Namespace types = typesOf.computeIfAbsent(routine.schema(), _ -> Namespace.ofFiles());
            Namespace methods = methodsOf.computeIfAbsent(routine.schema(), _ -> new Namespace(unusable));
            List<String> words = Words.of(routine.name());
            String type = Words.pascal(words);
            result.put(
                    routine,
                    new RoutineName(
                            types.claim(Reserved.typeName(type) ? type + "Routine" : type),
                            methods.claim(Words.camel(words)),
                            parameters(routine, Words.constant(words))));
        }
        return result;
    }

    private List<ColumnName> parameters(Routine routine, String routineConstant) {
        Namespace constants = new Namespace(
                name -> Reserved.word(name) || name.equals(routineConstant) || OWN_CONSTANTS.contains(name));
        Namespace members = new Namespace(this::isReservedMember);
        Namespace accessors = new Namespace(Reserved::routineAccessor);
        return routine.parameters().stream()
                .map(Words::of)
                .map(words -> new ColumnName(
                        constants.claim(Words.constant(words)),
                        members.claim(Words.camel(words)),
                        accessors.claim(Words.pascal(words))))
                .toList();
    }

    private Map<Sequence, String> nameSequences() {
        Map<Sequence, String> result = new LinkedHashMap<>();
        for (String ofSchema : schema.schemas()) {
            Namespace constants = new Namespace(Reserved::word);
            List<String> own = schema.sequences().stream()
                    .filter(sequence -> sequence.schema().equals(ofSchema))
                    .map(Sequence::name)
                    .toList();
            for (String sequence : inOrder(own, name -> false, Words::of)) {
                result.put(new Sequence(ofSchema, sequence), constants.claim(Words.constant(Words.of(sequence))));
            }
        }
        return result;
    }

    private boolean isReservedMember(String name) {
        return Reserved.word(name) || packages.contains(name);
    }

    private List<String> wordsOf(String table) {
        return tableWords.getOrDefault(table, List.of(table));
    }

    private List<String> wordsOf(ColumnKey column) {
        return columnWords.getOrDefault(column, List.of(column.column()));
    }

    private TableName tableName(String table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private static List<String> inOrder(
            List<String> names, Predicate<String> configured, Function<String, List<String>> words) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparing((String name) -> !configured.test(name))
                        .thenComparing(name -> !name.equals(String.join("_", words.apply(name))))
                        .thenComparing(name -> !name.equalsIgnoreCase(String.join("_", words.apply(name))))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
