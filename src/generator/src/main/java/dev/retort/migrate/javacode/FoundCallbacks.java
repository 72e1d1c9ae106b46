package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.config.Config;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The callbacks that Flyway would find on an application's class path: the classes and packages that retort.toml names, and what lies in
 * {@code db/callback}. None is loaded for it.
 */
public record FoundCallbacks(List<String> classNames) {
    public static final FoundCallbacks NONE = new FoundCallbacks(List.of());

    private static final String BY_ITSELF = "db/callback";
    private static final Pattern CLASS = Pattern.compile(".*\\.class");
    private static final Pattern SOURCE =
            Pattern.compile("/db/callback/(\\w+)\\.java$", Pattern.UNICODE_CHARACTER_CLASS);

    public static FoundCallbacks of(Config config, ApplicationClasses classes) {
        Set<String> names = new LinkedHashSet<>();
        for (String named : config.migrationSettings().sources().callbacks()) {
            names.addAll(named(named, config, classes));
        }
        names.addAll(inPackage(BY_ITSELF, config, classes));
        refuseUncompiled(config, classes);
        return new FoundCallbacks(List.copyOf(names));
    }

    private static void refuseUncompiled(Config config, ApplicationClasses classes) {
        config.javaFiles().stream()
                .flatMap(file -> SOURCE.matcher(file.toString()).results())
                .map(source -> "db.callback." + source.group(1))
                .filter(name -> classes.lineage(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw RetortException.usage(
                                    JavaCallback.title(name) + " is not compiled: there is no class " + name)
                            .withHint("compile the project first; [flyway] class-path in db/retort.toml says where its"
                                    + " classes lie");
                });
    }

    /** The same, with more. */
    public FoundCallbacks and(List<String> others) {
        return new FoundCallbacks(
                Stream.concat(classNames.stream(), others.stream()).distinct().toList());
    }

    private static List<String> named(String named, Config config, ApplicationClasses classes) {
        if (classes.lineage(named).isPresent()) {
            if (!isCallback(named, classes)) {
                throw refused(named, "is no Callback of Flyway's that can be made");
            }
            return List.of(named);
        }
        List<String> found = inPackage(named.replace('.', '/'), config, classes);
        if (found.isEmpty()) {
            throw refused(named, "is neither a compiled class nor a package with callbacks");
        }
        return found;
    }

    private static RetortException refused(String named, String what) {
        return RetortException.usage(named + ", which [flyway] callbacks in db/retort.toml names, " + what)
                .withHint("compile the project first; [flyway] class-path says where its classes lie");
    }

    private static List<String> inPackage(String folder, Config config, ApplicationClasses classes) {
        return config.classPath().stream()
                .flatMap(entry -> FoundMigrations.in(entry, List.of(folder), CLASS).stream())
                .filter(name -> isCallback(name, classes))
                .toList();
    }

    private static boolean isCallback(String className, ApplicationClasses classes) {
        return classes.lineage(className)
                .filter(lineage -> lineage.self().isConcrete() && lineage.isCallback())
                .isPresent();
    }
}
