package dev.retort.config.type;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.flyway.ClassFolders;
import dev.retort.config.toml.TomlFile;
import dev.retort.config.type.ColumnTypes.Rule;
import dev.retort.config.type.ColumnTypes.Subject;
import dev.retort.config.type.JavaOutline.Kind;
import dev.retort.config.type.TypeChoice.ByBinding;
import dev.retort.config.type.TypeChoice.ByConverter;
import dev.retort.config.type.TypeChoice.OfEnum;
import dev.retort.config.type.TypeChoice.OfJson;
import dev.retort.config.type.TypeChoice.OfLiterals;
import dev.retort.config.type.TypeChoice.Word;
import dev.retort.internal.text.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The reader of {@code [types]} in a project's retort.toml. */
public final class TypesToml {
    private static final String CONVERTER = "converter";
    private static final String BINDING = "binding";
    private static final String ENUM = "enum";
    private static final String JSON = "json";
    private static final String TYPE = "type";
    private static final Set<String> FORMS = Set.of(CONVERTER, BINDING, ENUM, JSON);
    private static final Set<String> KEYS = Set.of(CONVERTER, BINDING, ENUM, JSON, TYPE);
    private static final Map<String, Word> WORDS = Map.of(
            "", Word.AS_IS,
            "boolean", Word.BOOLEAN,
            "integer", Word.INTEGER,
            "duration", Word.DURATION,
            "tree", Word.TREE);
    private static final String CLASS_NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)+";
    private static final String WHERE_CLASSES_LIE =
            "compile it first, or write it in src/main/java; [flyway] class-path names other places of classes";

    private final TomlFile toml;
    private final JavaClasses classes;
    private final List<Rule> rules = new ArrayList<>();

    private TypesToml(TomlFile toml, JavaClasses classes) {
        this.toml = toml;
        this.classes = classes;
    }

    /**
     * Reads what a file says of types.
     *
     * @param classPath where the project's classes lie, as it was written
     * @throws RetortException of the kind USAGE, at its place, for a type that there is not
     */
    public static ColumnTypes read(TomlFile toml, Path project, List<String> classPath) {
        TomlTable types = toml.table(toml.root(), "types");
        if (types.isEmpty()) {
            return ColumnTypes.NONE;
        }
        TypesToml reader = new TypesToml(
                toml,
                new JavaClasses(
                        ClassFolders.of(project, classPath),
                        Stream.of("src/main/java", "src/main/kotlin")
                                .map(project::resolve)
                                .toList()));
        for (String key : types.keySet()) {
            reader.add(types, key);
        }
        return new ColumnTypes(reader.rules);
    }

    private void add(TomlTable types, String key) {
        int dot = key.lastIndexOf('.');
        if (types.get(List.of(key)) instanceof TomlTable columns && !(dot > 0 && isChoice(columns))) {
            columns.keySet().forEach(column -> add(new Subject.Columns(key, column), columns, column));
        } else if (dot > 0) {
            add(new Subject.Columns(key.substring(0, dot), key.substring(dot + 1)), types, key);
        } else {
            add(new Subject.SqlType(key), types, key);
        }
    }

    private void add(Subject subject, TomlTable parent, String key) {
        rules.add(new Rule(subject, choice(parent, key), place(parent, key)));
    }

    private static boolean isChoice(TomlTable table) {
        return KEYS.containsAll(table.keySet())
                && table.keySet().stream().filter(FORMS::contains).count() == 1
                && table.keySet().stream()
                        .map(key -> table.get(List.of(key)))
                        .allMatch(value -> value instanceof TomlArray
                                || String.valueOf(value).contains("."));
    }

    private TypeChoice choice(TomlTable parent, String key) {
        return switch (parent.get(List.of(key))) {
            case String text -> WORDS.containsKey(text) ? WORDS.get(text) : named(parent, key, text);
            case TomlTable table -> form(parent, key, table);
            case null, default ->
                throw toml.errorAt(parent, key, "the type of a column is a text in quotes, or a table in braces")
                        .withHint("such as \"boolean\", or { converter = \"com.example.MoneyConverter\" }");
        };
    }

    /** A class that is named alone says itself what it is for. */
    private TypeChoice named(TomlTable parent, String key, String name) {
        if (!name.matches(CLASS_NAME)) {
            throw toml.errorAt(parent, key, "there is no type \"" + name + "\"")
                    .withHint(Spelling.closest(name, WORDS.keySet())
                            .filter(near -> !near.isEmpty())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("it can be boolean, integer, duration, tree, or the full name of a class"));
        }
        JavaOutline outline = usable(parent, key, name)
                .orElseThrow(() ->
                        missing(parent, key, name, "there is no class " + name + ", as far as can be seen from here"));
        return switch (outline.kind()) {
            case ENUM -> new OfEnum(name, outline.constants());
            case RECORD -> new OfJson(name);
            case CONVERTER -> byConverter(parent, key, name, outline, Optional.empty());
            case BINDING -> byBinding(parent, key, name, outline, Optional.empty());
            case OTHER ->
                throw toml.errorAt(parent, key, name + " is " + outline.kind().words())
                        .withHint("a class of your own needs a converter: { converter = \"…\", type = \"" + name
                                + "\" }");
        };
    }

    private TypeChoice form(TomlTable parent, String key, TomlTable table) {
        toml.expectKeys(table, KEYS);
        List<String> forms = table.keySet().stream().filter(FORMS::contains).toList();
        if (forms.size() != 1) {
            throw toml.errorAt(parent, key, "a type is one of converter, binding, enum and json")
                    .withHint("such as { converter = \"com.example.MoneyConverter\" }");
        }
        String form = forms.getFirst();
        if (form.equals(ENUM) && table.get(List.of(ENUM)) instanceof TomlArray) {
            return new OfLiterals(toml.strings(table, ENUM));
        }
        String name = toml.string(table, form).orElse("");
        if (!name.matches(CLASS_NAME)) {
            throw toml.errorAt(table, form, "\"" + name + "\" is not the full name of a class")
                    .withHint("such as com.example.Money");
        }
        Optional<String> type = toml.string(table, TYPE);
        Optional<JavaOutline> outline = usable(table, form, name);
        return switch (form) {
            case CONVERTER ->
                byConverter(table, form, name, expected(table, form, name, outline, Kind.CONVERTER), type);
            case BINDING -> byBinding(table, form, name, expected(table, form, name, outline, Kind.BINDING), type);
            case ENUM ->
                new OfEnum(name, expected(table, form, name, outline, Kind.ENUM).constants());
            default ->
                new OfJson(expected(table, form, name, outline, Kind.RECORD).name());
        };
    }

    private Optional<JavaOutline> usable(TomlTable table, String key, String name) {
        Optional<JavaOutline> outline = classes.find(name);
        outline.flatMap(JavaOutline::fault).ifPresent(fault -> {
            throw toml.errorAt(table, key, name + " " + fault).withHint("generated code needs it so");
        });
        return outline;
    }

    /** What is found nowhere may come with a library, unless all of them are known. */
    private JavaOutline expected(TomlTable table, String key, String name, Optional<JavaOutline> outline, Kind kind) {
        if (outline.isEmpty() && classes.isComplete(name)) {
            throw missing(table, key, name, "there is no class " + name);
        }
        outline.filter(found -> found.kind() != kind).ifPresent(found -> {
            throw toml.errorAt(table, key, name + " is " + found.kind().words() + ", and not " + kind.words())
                    .withHint("in quotes alone, \"" + name + "\", it is taken for what it is");
        });
        return outline.orElseGet(() -> new JavaOutline(name, kind, List.of(), Optional.empty(), List.of()));
    }

    private RetortException missing(TomlTable table, String key, String name, String message) {
        return toml.errorAt(table, key, message)
                .withHint(classes.near(name)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(WHERE_CLASSES_LIE));
    }

    private TypeChoice byConverter(
            TomlTable table, String key, String name, JavaOutline outline, Optional<String> type) {
        return new ByConverter(name, outline.arguments().stream().findFirst(), made(table, key, name, outline, type));
    }

    private TypeChoice byBinding(TomlTable table, String key, String name, JavaOutline outline, Optional<String> type) {
        return new ByBinding(name, outline.arguments().stream().findFirst(), made(table, key, name, outline, type));
    }

    /** What a converter or binding makes: what it says itself, which is held against what was said of it. */
    private String made(TomlTable table, String key, String name, JavaOutline outline, Optional<String> type) {
        if (outline.arguments().isEmpty()) {
            return type.orElseThrow(
                    () -> toml.errorAt(table, key, "what " + name + " makes of a value cannot be seen from here")
                            .withHint("say it: { " + (outline.kind() == Kind.BINDING ? BINDING : CONVERTER) + " = \""
                                    + name + "\", type = \"com.example.Money\" }"));
        }
        String made = outline.arguments().getLast();
        type.filter(said -> !said.equals(made)).ifPresent(_ -> {
            throw toml.errorAt(table, TYPE, name + " makes " + made).withHint("type = … can be left out");
        });
        return made;
    }

    private Location place(TomlTable table, String key) {
        return toml.placeOf(table, key);
    }
}
