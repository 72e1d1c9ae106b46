package dev.retort.migrate;

import java.util.function.Consumer;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells somebody of each migration before it runs. */
record ProgressCallback(Consumer<String> progress) implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        progress.accept("applying " + Migrations.name(context.getMigrationInfo()));
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}
