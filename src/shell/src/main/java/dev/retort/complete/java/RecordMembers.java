package dev.retort.complete.java;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.schema.IndexedTable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The members of a row: its columns, its relations, and then what sets them. */
final class RecordMembers {
    private RecordMembers() {}

    static List<Suggestion> of(IndexedTable table) {
        return Arrays.stream(table.table().getRecordType().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && !method.isSynthetic()
                        && method.getParameterCount() < 2)
                .filter(method -> !isOfJooq(method))
                .sorted(Comparator.comparingInt(RecordMembers::rank).thenComparing(Method::getName))
                .map(RecordMembers::suggestion)
                .toList();
    }

    /** Records of the older kind have methods for each column by its number. */
    private static boolean isOfJooq(Method method) {
        return method.getName().matches("(value|component|field)\\d+|key|fieldsRow|valuesRow|values|from|into|\\$.*");
    }

    private static int rank(Method method) {
        if (method.getParameterCount() > 0) {
            return 2;
        }
        return method.getName().startsWith("get") ? 0 : 1;
    }

    private static Suggestion suggestion(Method method) {
        boolean getter = method.getParameterCount() == 0;
        String type = getter ? method.getReturnType().getSimpleName() : method.getParameterTypes()[0].getSimpleName();
        Group group = !getter ? Group.METHODS : rank(method) == 0 ? Group.COLUMNS : Group.RELATIONS;
        return new Suggestion(method.getName() + (getter ? "()" : "("), group, type);
    }
}
