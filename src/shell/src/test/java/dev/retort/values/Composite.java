package dev.retort.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An array or a composite value, as PostgreSQL writes it, {@code {1,NULL}} and {@code (1,"a b")}, or as JSON.
 *
 * @param parts its elements: a text, null, or such a value
 */
record Composite(List<@Nullable Object> parts) {

    static boolean isOne(String text) {
        return !text.isEmpty() && "{([".indexOf(text.charAt(0)) >= 0;
    }

    static Composite of(String text) {
        List<@Nullable Object> parts = new ArrayList<>();
        boolean json = text.startsWith("[") || text.matches("(?s)\\{\"\\w+\": ?[^ ].*");
        boolean row = text.startsWith("(");
        int start = 1;
        int depth = 0;
        boolean inside = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && c == '\\') {
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside && depth == 0 && (c == ',' || i == text.length() - 1)) {
                String part = text.substring(start, i);
                if (i > 1 || row) {
                    parts.add(json ? json(part) : own(part, row));
                }
                start = i + 1;
            } else if (!inside && "{([".indexOf(c) >= 0) {
                depth++;
            } else if (!inside && "})]".indexOf(c) >= 0) {
                depth--;
            }
        }
        return new Composite(parts);
    }

    private static @Nullable Object json(String part) {
        String value = part.replaceFirst("^\"\\w+\":", "");
        return value.equals("null")
                ? null
                : value.startsWith("\"") ? Outputs.string(value) : isOne(value) ? of(value) : value;
    }

    private static @Nullable Object own(String part, boolean row) {
        if (row ? part.isEmpty() : part.equals("NULL")) {
            return null;
        }
        String text = part.startsWith("\"")
                ? part.substring(1, part.length() - 1).replace("\"\"", "\"").replaceAll("\\\\(.)", "$1")
                : part;
        return isOne(text) ? of(text) : text;
    }

    static boolean same(Composite one, Composite other, BiPredicate<String, String> texts) {
        if (one.parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < one.parts.size(); i++) {
            Object left = one.parts.get(i);
            Object right = other.parts.get(i);
            boolean equal = left instanceof Composite nested && nested(right) instanceof Composite known
                    ? same(nested, known, texts)
                    : left == null || right == null ? left == right : texts.test(left.toString(), right.toString());
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    /** JSON has a range, or a point, as one text. */
    private static @Nullable Object nested(@Nullable Object part) {
        return part instanceof String text && isOne(text) ? of(text) : part;
    }
}
