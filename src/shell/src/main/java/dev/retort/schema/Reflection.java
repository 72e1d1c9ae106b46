package dev.retort.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The public members of generated classes, which are there or the classes are not what they say. */
final class Reflection {
    private Reflection() {}

    static Object valueOf(Field field, @Nullable Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a generated field is not public: " + field, e);
        }
    }

    static Object call(Method method, Object owner) {
        try {
            return method.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated method cannot be called: " + method, e);
        }
    }
}
