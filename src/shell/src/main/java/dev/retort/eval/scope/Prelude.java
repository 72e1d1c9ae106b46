package dev.retort.eval.scope;

import dev.retort.Changes;
import dev.retort.LockWait;
import dev.retort.NotFoundException;
import dev.retort.Page;
import dev.retort.Paging;
import dev.retort.Query;
import dev.retort.RecordChange;
import dev.retort.Related;
import dev.retort.Session;
import dev.retort.compile.SchemaClasses;
import dev.retort.compile.SimpleNames;
import dev.retort.eval.text.Tokens;
import dev.retort.render.chart.Chart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The import declarations of what is in scope before the user has typed anything. The functions are imported when a
 * line first names them: the compiler reads all of what is imported, and one line uses little of it.
 */
public final class Prelude {

    private static final Set<String> DIALECTS =
            Stream.of(SQLDialect.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Pattern OF_DSL =
            Pattern.compile("\\s*import\\s+static\\s+org\\.jooq\\.impl\\.DSL\\s*\\.\\s*[\\w*]+\\s*;?\\s*");

    /** Packages of others, all types of which are in scope. */
    private static final List<String> PACKAGES =
            List.of("java.math", "java.time", "java.util", "java.util.function", "java.util.stream", "org.jooq");

    /** The types of the library by which the user names what a line came to. */
    private static final List<Class<?>> LIBRARY = List.of(
            Changes.class,
            LockWait.class,
            NotFoundException.class,
            Page.class,
            Paging.class,
            Query.class,
            RecordChange.class,
            Related.class,
            Session.class);

    private final SimpleNames index;
    private final Set<String> imported = new HashSet<>();

    public Prelude(SimpleNames index) {
        this.index = index;
    }

    /** The imports to begin with. */
    public List<String> imports() {
        Set<String> packages = new LinkedHashSet<>(PACKAGES);
        packages.add(index.packageName());
        index.types().values().stream()
                .filter(type -> !index.isElsewhere(type))
                .forEach(type -> packages.add(type.substring(0, type.lastIndexOf('.'))));
        List<String> imports = new ArrayList<>();
        packages.forEach(name -> imports.add("import " + name + ".*;"));
        LIBRARY.stream()
                .filter(type -> !index.types().containsKey(type.getSimpleName()))
                .forEach(type -> imports.add("import " + type.getName() + ";"));
        imports.add("import static " + InScope.class.getName() + ".*;");
        imports.add("import static " + SchemaClasses.CONTEXT + ".*;");
        if (!index.elsewhere().keySet().containsAll(index.tables())) {
            imports.add("import static " + index.packageName() + ".Tables.*;");
        }
        return imports;
    }

    /** Whether an import of the user's names jOOQ's DSL, all of which is there, bound to the connection. */
    public boolean contains(String statement) {
        return OF_DSL.matcher(statement).matches();
    }

    /** The imports that this text needs beyond those that earlier texts needed. */
    public List<String> importsFor(Tokens tokens) {
        List<String> imports = new ArrayList<>();
        for (Tokens.Token word : tokens.unqualifiedWords()) {
            String name = word.text();
            if (index.functions().contains(name) && imported.add(name)) {
                imports.add("import static " + SimpleNames.functionClass(name) + ".*;");
            } else if (name.equals(DSL.class.getSimpleName()) && imported.add(name)) {
                imports.add("import " + DSL.class.getName() + ";");
            } else if (index.elsewhere().containsKey(name) && imported.add(name)) {
                imports.add("import static " + index.elsewhere().get(name) + "." + name + ";");
            } else if ((isAmbiguous(name) || isElsewhere(name)) && imported.add(name)) {
                imports.add("import " + index.types().get(name) + ";");
            } else if (DIALECTS.contains(name) && !index.tables().contains(name) && imported.add(name)) {
                imports.add("import static " + SQLDialect.class.getName() + "." + name + ";");
            } else if (isKindOfChart(name) && tokens.has("chart") && imported.add(name)) {
                imports.add("import static " + Chart.Kind.class.getCanonicalName() + "." + name + ";");
            }
        }
        return imports;
    }

    private boolean isKindOfChart(String name) {
        return Stream.of(Chart.Kind.values()).anyMatch(kind -> kind.name().equals(name))
                && !index.tables().contains(name);
    }

    /** The full name of a type that is in scope by its simple name; empty also for what every source has in scope. */
    public static Optional<String> fullName(String type, SimpleNames index) {
        Optional<String> ours = Optional.ofNullable(index.types().get(type))
                .or(() -> Stream.concat(LIBRARY.stream(), Stream.of(Record.class, DSL.class))
                        .filter(known -> known.getSimpleName().equals(type))
                        .map(Class::getName)
                        .findFirst());
        return ours.isPresent() || exists("java.lang." + type)
                ? ours
                : PACKAGES.stream()
                        .map(name -> name + "." + type)
                        .filter(Prelude::exists)
                        .findFirst();
    }

    /** The full name of the other class of a name that a class of the schema has: {@code dev.retort.Page} where a table is called so. */
    public static Optional<String> namesake(String type, SimpleNames index) {
        if (!index.types().containsKey(type)) {
            return Optional.empty();
        }
        Stream<String> ofLibrary = LIBRARY.stream()
                .filter(known -> known.getSimpleName().equals(type))
                .map(Class::getName);
        Stream<String> ofOthers = Stream.concat(PACKAGES.stream(), Stream.of("java.lang"))
                .map(name -> name + "." + type)
                .filter(Prelude::exists);
        return Stream.concat(ofLibrary, ofOthers).findFirst();
    }

    /** Whether a class of the schema has the name of another that is in scope: the schema's is the one that is meant. */
    private boolean isAmbiguous(String name) {
        return index.types().containsKey(name)
                && Stream.concat(Stream.of("java.lang"), PACKAGES.stream())
                        .anyMatch(other -> exists(other + "." + name));
    }

    private boolean isElsewhere(String type) {
        return index.types().containsKey(type)
                && index.isElsewhere(index.types().get(type));
    }

    private static boolean exists(String type) {
        return Prelude.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null
                || Object.class.getResource("/" + type.replace('.', '/') + ".class") != null;
    }
}
