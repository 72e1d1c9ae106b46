package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.config.Config;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The callbacks that Flyway would find on an application's class path: the classes and packages that retort.toml names, and what lies in
 * {@code db/callback}. None is loaded for it.
 */
public record FoundCallbacks(List<String> classNames) {
    public static final FoundCallbacks NONE = new FoundCallbacks(List.of());

    private static final String BY_ITSELF = "db/callback";
    private static final String END = ".class";
    private static final Pattern SOURCE =
            Pattern.compile("/db/callback/(\\w+)\\.java$", Pattern.UNICODE_CHARACTER_CLASS);

    public static FoundCallbacks of(Config config, ApplicationClasses classes) {
        Set<String> names = new LinkedHashSet<>();
        for (String named : config.migrationSettings().sources().callbacks()) {
            names.addAll(named(named, classes));
        }
        names.addAll(inPackage(BY_ITSELF, classes));
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

    private static List<String> named(String named, ApplicationClasses classes) {
        if (classes.lineage(named).isPresent()) {
            if (!isCallback(named, classes)) {
                throw refused(named, "is no Callback of Flyway's that can be made");
            }
            return List.of(named);
        }
        List<String> found = inPackage(named.replace('.', '/'), classes);
        if (found.isEmpty()) {
            throw refused(named, "is neither a compiled class nor a package with callbacks");
        }
        return found;
    }

    private static RetortException refused(String named, String what) {
        return RetortException.usage(named + ", which [flyway] callbacks in db/retort.toml names, " + what)
                .withHint("compile the project first; [flyway] class-path says where its classes lie");
    }

    private static List<String> inPackage(String folder, ApplicationClasses classes) {
        try {
            return Collections.list(classes.findResources(folder)).stream()
                    .flatMap(url -> files(url, folder))
                    .filter(file -> file.endsWith(END) && file.startsWith(folder + "/"))
                    .map(file -> file.substring(0, file.length() - END.length()).replace('/', '.'))
                    .filter(name -> isCallback(name, classes))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static boolean isCallback(String className, ApplicationClasses classes) {
        return classes.lineage(className)
                .filter(lineage -> lineage.self().isConcrete() && lineage.isCallback())
                .isPresent();
    }

    /** The files in a folder of classes, by their paths from its root. */
    private static Stream<String> files(URL url, String folder) {
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return jar.getJarFile().stream().map(ZipEntry::getName);
            }
            Path path = Path.of(url.toURI());
            try (Stream<Path> files = Files.walk(path)) {
                return files.map(file -> folder + "/" + path.relativize(file)).toList().stream();
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url.toString(), e);
        }
    }

    private static RetortException unreadable(String folder, IOException e) {
        return new RetortException(folder + " cannot be read: " + e.getMessage(), e);
    }
}
