package dev.retort.generate.typed;

import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** Points, which a column of whole numbers counts. */
public record Points(int count) {

    /** A converter within a class, for numbers of one class alone. */
    public static final class OfColumn implements Converter<Integer, Points> {
        private static final long serialVersionUID = 1L;

        /** For generated code. */
        public OfColumn() {}

        @Override
        public @Nullable Points from(@Nullable Integer count) {
            return count == null ? null : new Points(count);
        }

        @Override
        public @Nullable Integer to(@Nullable Points points) {
            return points == null ? null : points.count();
        }

        @Override
        public Class<Integer> fromType() {
            return Integer.class;
        }

        @Override
        public Class<Points> toType() {
            return Points.class;
        }
    }
}
