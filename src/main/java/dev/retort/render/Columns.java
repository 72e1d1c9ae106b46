package dev.retort.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Fields;

/**
 * The columns of a result.
 *
 * @param names their names in SQL; several columns may have the same
 * @param numeric for each, whether it holds numbers
 * @param jsonKeys their names made unique by a number at the end, as JSON strings
 */
record Columns(List<String> names, List<Boolean> numeric, List<String> jsonKeys) {

    static Columns of(Fields fields) {
        List<String> names = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (Field<?> field : fields.fields()) {
            names.add(field.getName());
            numeric.add(Number.class.isAssignableFrom(field.getType()));
        }
        return new Columns(names, numeric, unique(names));
    }

    int size() {
        return names.size();
    }

    private static List<String> unique(List<String> names) {
        Set<String> all = new HashSet<>(names);
        Set<String> used = new HashSet<>();
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            String key = name;
            for (int n = 2; !used.add(key); n++) {
                key = name + "_" + n;
                while (all.contains(key)) {
                    key = name + "_" + ++n;
                }
            }
            keys.add(quoted(key));
        }
        return keys;
    }

    private static String quoted(String key) {
        StringBuilder json = new StringBuilder();
        try {
            JsonText.appendString(key, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString();
    }
}
