package dev.retort.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.JavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The compiler of sources that is to tell what is wrong with them. Nothing is opened before the first. For one thread. */
public final class TrialCompiler implements AutoCloseable {
    private final String classPath;
    private final Supplier<Map<String, byte[]>> inMemory;
    private @Nullable JavaFileManager files;

    /**
     * A compiler.
     *
     * @param classPath what the sources are compiled against, in the form of the compiler's option
     * @param inMemory classes that lie nowhere on it, by their full names
     */
    public TrialCompiler(String classPath, Supplier<Map<String, byte[]>> inMemory) {
        this.classPath = classPath;
        this.inMemory = inMemory;
    }

    /**
     * Compiles one source.
     *
     * @param className the full name of the class in it
     */
    public Trial compile(String source, String className) {
        if (files == null) {
            files = new OverlaidFiles(
                    ToolProvider.getSystemJavaCompiler()
                            .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8),
                    inMemory);
        }
        return new Trial(source, className, classPath, files);
    }

    @Override
    public void close() {
        try {
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
