package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.config.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a project that Spring makes components of, and gives to Flyway wherever they lie. Libraries are not looked through.
 */
public record SpringComponents(List<String> migrations, List<String> callbacks) {
    private static final String STEREOTYPE = "Lorg/springframework/stereotype/";
    private static final String FLYWAY = "org/flywaydb/core/api/";
    private static final String END = ".class";

    public static SpringComponents of(Config config, ApplicationClasses classes) {
        List<String> migrations = new ArrayList<>();
        List<String> callbacks = new ArrayList<>();
        for (Path folder :
                config.classPath().stream().filter(Files::isDirectory).toList()) {
            for (String name : named(folder)) {
                classes.lineage(name)
                        .filter(lineage -> lineage.self().isConcrete())
                        .ifPresent(lineage -> {
                            if (lineage.isMigration()) {
                                migrations.add(name);
                            } else if (lineage.isCallback()) {
                                callbacks.add(name);
                            }
                        });
            }
        }
        return new SpringComponents(migrations, callbacks);
    }

    private static List<String> named(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(END)).toList()) {
                // Two texts that are in the file as they are: there may be thousands of files to look through.
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (text.contains(FLYWAY) && text.contains(STEREOTYPE)) {
                    String path = folder.relativize(file).toString();
                    names.add(path.substring(0, path.length() - END.length()).replace('/', '.'));
                }
            }
            return names;
        } catch (IOException e) {
            throw new RetortException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses a migration that none of the project's locations holds. */
    public void requireLocated(List<String> known) {
        migrations.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            String folder =
                    name.substring(0, Math.max(0, name.lastIndexOf('.'))).replace('.', '/');
            throw RetortException.usage(name + " is a migration that Spring gives to Flyway, and lies in no location")
                    .withHint("[flyway] locations in db/retort.toml: add \"classpath:" + folder + "\" to them");
        });
    }
}
