package dev.retort.translate;

import java.math.BigDecimal;

/**
 * A Java expression that gives a jOOQ field.
 *
 * @param text the expression
 * @param type the type of the field's values; Object where it is not known
 */
record Typed(String text, Class<?> type) {

    /** The same field with values of this type; what is sent does not change. */
    Typed as(Class<?> wanted) {
        return type == wanted ? this : new Typed(text + ".coerce(" + wanted.getSimpleName() + ".class)", wanted);
    }

    /** The same field, as one of numbers. */
    Typed number() {
        return Number.class.isAssignableFrom(type)
                ? this
                : as(type == Boolean.class ? Integer.class : BigDecimal.class);
    }

    Typed string() {
        return as(String.class);
    }

    Typed call(String method) {
        return new Typed(text + "." + method, type);
    }
}
