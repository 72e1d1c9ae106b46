package dev.retort.schema;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Table;

/** The routines of a schema, as the generated class of their methods has them. */
final class RoutineSignatures {
    private RoutineSignatures() {}

    /** One signature a routine: of its forms the one whose parameters are plain values. */
    static List<String> of(Class<?> routines) {
        Map<String, Method> simplest = new LinkedHashMap<>();
        Arrays.stream(routines.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparingInt(RoutineSignatures::awkwardness))
                .forEach(method -> simplest.putIfAbsent(method.getName(), method));
        return simplest.values().stream().map(RoutineSignatures::signature).toList();
    }

    private static int awkwardness(Method method) {
        boolean ofFields = Arrays.stream(method.getParameterTypes()).anyMatch(Field.class::isAssignableFrom);
        boolean inQueries = Field.class.isAssignableFrom(method.getReturnType())
                || Table.class.isAssignableFrom(method.getReturnType());
        return (ofFields ? 2 : 0) + (inQueries ? 0 : 1);
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameters())
                .map(RoutineSignatures::parameter)
                .collect(Collectors.joining(", "));
        return method.getName() + "(" + parameters + ") : " + typeName(method);
    }

    private static String parameter(Parameter parameter) {
        if (parameter.getType() == Configuration.class) {
            return "db.configuration()";
        }
        String type = parameter.getType().getSimpleName();
        return parameter.isNamePresent() ? type + " " + parameter.getName() : type;
    }

    private static String typeName(Method method) {
        return method.getGenericReturnType().getTypeName().replaceAll("\\w+\\.", "");
    }
}
