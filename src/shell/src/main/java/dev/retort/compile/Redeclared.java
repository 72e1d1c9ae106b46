package dev.retort.compile;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a class's ancestors that a class below them declares again with the same erased signature. For a class
 * that inherits from all of them only the lowest matters: neither what it overrides nor which bridges it needs depends on
 * those above.
 */
final class Redeclared {
    private final Map<String, Set<String>> byType = new HashMap<>();

    /** Those above these classes. */
    Redeclared(Class<?>... types) {
        for (Class<?> type : types) {
            Set<String> below = new HashSet<>();
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                byType.computeIfAbsent(c.getName(), _ -> new HashSet<>()).addAll(below);
                for (Method method : c.getDeclaredMethods()) {
                    if (!method.isBridge() && !Modifier.isPrivate(method.getModifiers())) {
                        below.add(signature(
                                method.getName(),
                                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                        .descriptorString()));
                    }
                }
                for (Class<?> each : c.getInterfaces()) {
                    add(each, below);
                }
            }
        }
    }

    private void add(Class<?> type, Set<String> below) {
        byType.computeIfAbsent(type.getName(), _ -> new HashSet<>()).addAll(below);
        for (Class<?> each : type.getInterfaces()) {
            add(each, below);
        }
    }

    boolean contain(String type, String name, String descriptor) {
        return byType.getOrDefault(type, Set.of()).contains(signature(name, descriptor));
    }

    private static String signature(String name, String descriptor) {
        return name + descriptor;
    }
}
