package dev.retort.compile;

import dev.retort.RetortException;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The few jars that generated code and typed lines are compiled against: the fewer, the faster. */
public final class ClassPath {

    private ClassPath() {}

    /** Retort's library, jOOQ and what jOOQ's types mention, and then the given jars, as the compiler's option has it. */
    public static String with(Path... more) {
        Set<String> elements = new LinkedHashSet<>();
        for (Path jar : more) {
            elements.add(jar.toString());
        }
        for (String type : new String[] {
            RetortException.class.getName(),
            DSLContext.class.getName(),
            "org.reactivestreams.Publisher",
            "io.r2dbc.spi.ConnectionFactory",
            "org.jspecify.annotations.Nullable"
        }) {
            of(type).ifPresent(elements::add);
        }
        return String.join(File.pathSeparator, elements);
    }

    private static Optional<String> of(String type) {
        try {
            CodeSource source = Class.forName(type, false, ClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()).toString());
        } catch (ClassNotFoundException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
