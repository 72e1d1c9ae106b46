package dev.retort.shell;

import dev.retort.compile.CompiledSchema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The index of a schema, read when it is first asked for. Its classes stay loaded from then on. For one thread. */
final class LazySchema implements Supplier<SchemaIndex> {
    private final CompiledSchema schema;
    private @Nullable SchemaIndex index;

    LazySchema(CompiledSchema schema) {
        this.schema = schema;
    }

    @Override
    public SchemaIndex get() {
        if (index == null) {
            index = SchemaIndex.load(schema.open().loader(), schema.packageName());
        }
        return index;
    }
}
