package dev.retort.internal.key;

import java.math.BigInteger;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The versions of rows in tables that count them. */
public final class Versions {
    private Versions() {}

    /** The version after another one: the first is 1. */
    static @Nullable public Object next(Field<?> version, @Nullable Object last) {
        BigInteger next = last == null ? BigInteger.ONE : new BigInteger(last.toString()).add(BigInteger.ONE);
        return TableShape.converted(version, next);
    }
}
