package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.migrate.script.MigrationListener;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** A callback of an application's, called as Flyway calls it; what goes wrong in it is reported as its own. */
public final class JavaCallback implements Callback {
    /** Retort undoes without Flyway, and has its own ways to look and to repair; it never cleans. */
    private static final Pattern NEVER = Pattern.compile("CLEAN|UNDO|INFO|REPAIR|REPORT");

    private static final Context NO_CONTEXT = (Context)
            Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> {
                throw new IllegalStateException();
            });

    private final Callback callback;
    private final ApplicationCode.Named named;
    private final ApplicationCode code;

    private JavaCallback(Callback callback, ApplicationCode.Named named, ApplicationCode code) {
        this.callback = callback;
        this.named = named;
        this.code = code;
    }

    /**
     * One of a class; the user is told where it waits for nothing that Retort has Flyway do.
     *
     * @throws RetortException of the kind USAGE when there can be none
     */
    public static JavaCallback of(String className, ApplicationCode code, MigrationListener listener) {
        ApplicationCode.Named named = new ApplicationCode.Named(
                className,
                title(className),
                "Retort knows no application: have it take what it needs from the context that it is given");
        JavaCallback made = new JavaCallback(code.instance(named, Callback.class, "Callback"), named, code);
        made.uselessEvent()
                .ifPresent(event -> listener.noticed(title(className) + " is not called: it waits for " + event.getId()
                        + ", which no command of Retort's has Flyway do"));
        return made;
    }

    /** What it waits for, if it waits for nothing else than what never happens. */
    private Optional<Event> uselessEvent() {
        List<Event> awaited = Stream.of(Event.values()).filter(this::mayAwait).toList();
        return awaited.stream().allMatch(event -> NEVER.matcher(event.name()).find())
                ? awaited.stream().findFirst()
                : Optional.empty();
    }

    /** Without a context, of which there is none yet; one that asks for it is taken at its word later. */
    private boolean mayAwait(Event event) {
        try {
            return callback.supports(event, NO_CONTEXT);
        } catch (RuntimeException | Error e) {
            return true;
        }
    }

    public static String title(String className) {
        return "the callback " + className;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return run(() -> callback.supports(event, context));
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return run(() -> callback.canHandleInTransaction(event, context));
    }

    @Override
    public void handle(Event event, Context context) {
        run(() -> {
            callback.handle(event, context);
            return true;
        });
    }

    @Override
    public String getCallbackName() {
        return run(callback::getCallbackName);
    }

    private <T> T run(Callable<T> body) {
        return code.run(named, "retort upgrade", body);
    }
}
