package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/** Which known records refer to those that are written, where the database had to say so: by what is done to these, and by foreign key. */
final class JoinedRows {
    private final Map<Kind, IdentityHashMap<ForeignKey<?, ?>, IdentityHashMap<Tracked, Tracked>>> parents =
            new EnumMap<>(Kind.class);

    void put(Kind kind, ForeignKey<?, ?> key, Tracked child, Tracked parent) {
        parents.computeIfAbsent(kind, any -> new IdentityHashMap<>())
                .computeIfAbsent(key, any -> new IdentityHashMap<>())
                .put(child, parent);
    }

    @Nullable
    Tracked get(Kind kind, ForeignKey<?, ?> key, Tracked child) {
        IdentityHashMap<ForeignKey<?, ?>, IdentityHashMap<Tracked, Tracked>> byKey = parents.get(kind);
        IdentityHashMap<Tracked, Tracked> children = byKey == null ? null : byKey.get(key);
        return children == null ? null : children.get(child);
    }

    /** The same as it is now. */
    JoinedRows copy() {
        JoinedRows copy = new JoinedRows();
        parents.forEach((kind, byKey) -> byKey.forEach(
                (key, children) -> children.forEach((child, parent) -> copy.put(kind, key, child, parent))));
        return copy;
    }
}
