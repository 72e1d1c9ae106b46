package dev.retort.generate;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.EnumType;
import org.jooq.Path;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** What an application sees of generated classes, as text: constants, types, relations. */
final class Signatures {
    private Signatures() {}

    static String of(GeneratedCase generated) {
        StringBuilder text = new StringBuilder();
        List<Field> constants = Arrays.stream(generated.type("Tables").getFields())
                .sorted(Comparator.comparing(Field::getName))
                .toList();
        for (Field constant : constants) {
            Table<?> table = (Table<?>) generated.constant("Tables", constant.getName());
            table(text, constant.getName(), table);
        }
        enums(text, constants, generated);
        routines(text, generated);
        return text.toString();
    }

    private static void table(StringBuilder text, String constant, Table<?> table) {
        Class<? extends Record> row = table.getRecordType();
        text.append("%s  %s, %s  %s%n"
                .formatted(constant, table.getClass().getSimpleName(), row.getSimpleName(), visible(table.getName())));
        for (Field field : table.getClass().getFields()) {
            if (TableField.class.isAssignableFrom(field.getType())) {
                String type = simple(field);
                TableField<?, ?> column = (TableField<?, ?>) value(field, table);
                text.append("  %s %s, %s  %s%n"
                        .formatted(field.getName(), type, accessor(row, table, column), visible(column.getName())));
            }
        }
        Arrays.stream(table.getClass().getDeclaredMethods())
                .filter(method ->
                        method.getParameterCount() == 0 && Path.class.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> text.append("  %s() %s%n"
                        .formatted(
                                method.getName(),
                                method.getReturnType().getDeclaringClass().getSimpleName())));
    }

    /** The setter that sets this very column, found by setting. */
    private static String accessor(Class<? extends Record> row, Table<?> table, TableField<?, ?> column) {
        int index = table.indexOf(column);
        return Arrays.stream(row.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .filter(method -> sets(method, row, index))
                .map(Method::getName)
                .collect(Collectors.joining(" "));
    }

    private static boolean sets(Method setter, Class<? extends Record> type, int index) {
        try {
            Record row = type.getConstructor().newInstance();
            setter.invoke(row, new Object[] {null});
            return row.touched(index);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void enums(StringBuilder text, List<Field> constants, GeneratedCase generated) {
        constants.stream()
                .flatMap(constant -> ((Table<?>) generated.constant("Tables", constant.getName())).fieldStream())
                .map(field -> field.getType())
                .filter(EnumType.class::isAssignableFrom)
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> text.append("enum %s %s%n"
                        .formatted(
                                type.getSimpleName(),
                                Stream.of(type.getEnumConstants())
                                        .map(literal -> ((Enum<?>) literal).name() + "="
                                                + visible(((EnumType) literal).getLiteral()))
                                        .collect(Collectors.joining(", ")))));
    }

    private static void routines(StringBuilder text, GeneratedCase generated) {
        Class<?> routines;
        try {
            routines = generated.type("Routines");
        } catch (IllegalStateException e) {
            return;
        }
        Arrays.stream(routines.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(method -> "routine %s(%s) %s%n"
                        .formatted(
                                method.getName(),
                                Arrays.stream(method.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .collect(Collectors.joining(", ")),
                                method.getReturnType().getSimpleName()))
                .sorted()
                .forEach(text::append);
    }

    private static String simple(Field field) {
        String type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[1].getTypeName();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String visible(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\n", "\\n") + "\"";
    }
}
