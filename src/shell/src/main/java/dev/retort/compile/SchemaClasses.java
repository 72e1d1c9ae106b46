package dev.retort.compile;

import dev.retort.RetortException;
import dev.retort.Session;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Routine;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/** The classes of a compiled schema, loaded, with its DSL waiting to be bound to a connection. Closing frees the jar. */
public final class SchemaClasses implements AutoCloseable {

    /** The class whose static field {@code db} is the context that the bound methods use. */
    public static final String CONTEXT = "dev.retort.dsl.$Context";

    /** The class with what procedures are called with, and the one that was called. */
    static final String ROUTINES = "dev.retort.dsl.$Routines";

    static final String DB = "db";
    static final String SESSION = "session";
    static final String CALLS = "calls";
    static final String CALLED = "called";

    private final URLClassLoader loader;
    private final SimpleNames index;

    private SchemaClasses(URLClassLoader loader, SimpleNames index) {
        this.loader = loader;
        this.index = index;
    }

    static SchemaClasses open(Path jar, List<Path> application) {
        SimpleNames index = SimpleNames.read(jar);
        try {
            return new SchemaClasses(SchemaLoader.of(jar, application), index);
        } catch (MalformedURLException e) {
            throw new RetortException("cannot open " + jar, e);
        }
    }

    /** The loader of the schema's classes; its parent is Retort's own. */
    public ClassLoader loader() {
        return loader;
    }

    /** What the classes offer by name. */
    public SimpleNames index() {
        return index;
    }

    /** Lets {@code select(…)}, {@code db} and the routines use this context, and {@code query(…)} this session. */
    public void bind(DSLContext db, @Nullable Session session) {
        AtomicReference<Routine<?>> called = new AtomicReference<>();
        Configuration calls = db.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(ExecuteListener.onEnd((ExecuteContext context) -> {
                    Routine<?> routine = context.routine();
                    if (routine != null) {
                        called.set(routine);
                    }
                })));
        try {
            Class<?> context = Class.forName(CONTEXT, true, loader);
            context.getField(DB).set(null, db);
            context.getField(SESSION).set(null, session);
            Class<?> routines = Class.forName(ROUTINES, true, loader);
            routines.getField(CALLS).set(null, calls);
            routines.getField(CALLED).set(null, called);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new RetortException("cannot close the compiled schema: " + e.getMessage(), e);
        }
    }
}
