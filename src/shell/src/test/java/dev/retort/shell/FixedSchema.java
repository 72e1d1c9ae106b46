package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import dev.retort.shell.session.LiveSchema;
import java.util.Optional;

/** A schema that nobody changes. */
public record FixedSchema(CompiledSchema classes) implements LiveSchema {

    @Override
    public Optional<String> changes(boolean closely) {
        return Optional.empty();
    }

    @Override
    public LiveSchema rebuilt() {
        return this;
    }
}
