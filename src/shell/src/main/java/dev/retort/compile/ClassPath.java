package dev.retort.compile;

import dev.retort.RetortException;
import dev.retort.artifact.ClassOrigin;
import dev.retort.generate.tree.GeneratedSources;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The few libraries that generated code and typed lines are compiled against. */
final class ClassPath {

    private ClassPath() {}

    /** The jars of jOOQ, and of what jOOQ's types mention. */
    static List<Path> libraries() {
        return List.copyOf(sources(
                DSLContext.class.getName(),
                "org.reactivestreams.Publisher",
                "io.r2dbc.spi.ConnectionFactory",
                "org.jspecify.annotations.Nullable"));
    }

    /** Retort itself, library, generator and shell: jars, or folders while it is being developed. */
    static Collection<Path> retort() {
        return sources(RetortException.class.getName(), GeneratedSources.class.getName(), ClassPath.class.getName());
    }

    /** The elements in the form of the compiler's option. */
    static String of(Collection<Path> elements) {
        return elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Set<Path> sources(String... types) {
        Set<Path> sources = new LinkedHashSet<>();
        for (String type : types) {
            ClassOrigin.of(type).filter(Files::exists).ifPresent(sources::add);
        }
        return sources;
    }
}
