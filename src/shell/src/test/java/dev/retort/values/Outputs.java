package dev.retort.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Retort's outputs, read by other means than those that wrote them: CSV, JSON, and blocks of lines, row by row. */
final class Outputs {
    private static final Pattern BLOCK = Pattern.compile("\\*+ \\d+\\. row \\*+");
    private static final Pattern NAME = Pattern.compile("^ {0,3}(?:id|c\\d+): ");

    private Outputs() {}

    /** The fields of each line but the first, which has the names. */
    static List<List<Answer>> csv(String text) {
        List<List<Answer>> rows = new ArrayList<>();
        List<Answer> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                inside = !inside;
                quoted = true;
            } else if (!inside && (c == ',' || c == '\n')) {
                row.add(Answer.of(field.isEmpty() && !quoted ? null : field.toString()));
                field.setLength(0);
                quoted = false;
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    /** The members of each object, of which every line holds one. */
    static List<List<Answer>> json(String text) {
        return text.lines()
                .filter(line -> line.startsWith("{"))
                .map(Outputs::members)
                .toList();
    }

    private static List<Answer> members(String object) {
        List<Answer> members = new ArrayList<>();
        int i = 1;
        while (object.charAt(i) == '"') {
            int colon = end(object, i);
            int end = end(object, colon + 1);
            members.add(member(object.substring(colon + 1, end)));
            i = object.charAt(end) == ',' ? end + 1 : end;
        }
        return members;
    }

    private static Answer member(String value) {
        @Nullable String text = value.equals("null") ? null : value.startsWith("\"") ? string(value) : value;
        return new Answer(text, value, null);
    }

    /** Where the value ends that begins there. */
    private static int end(String json, int start) {
        int depth = 0;
        boolean inside = false;
        for (int i = start; ; i++) {
            char c = json.charAt(i);
            if (inside) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inside = false;
                }
            } else if (c == '"') {
                inside = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ':' || c == '}' || c == ']')) {
                return i;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }

    /** The text of a JSON string. */
    static String string(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            switch (json.charAt(i)) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(json.charAt(i));
            }
        }
        return text.toString();
    }

    /** The lines of each block, without their names; a text of several lines is one again. */
    static List<List<Answer>> blocks(String text) {
        List<List<Answer>> rows = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher name = NAME.matcher(line);
            if (BLOCK.matcher(line).matches()) {
                values = new ArrayList<>();
                rows.add(new ArrayList<>());
            } else if (name.find()) {
                values.add(line.substring(name.end()));
                rows.getLast().add(Answer.of(null));
            } else {
                values.add(values.removeLast() + "\n" + line.stripLeading());
            }
            if (!values.isEmpty()) {
                String value = values.getLast();
                rows.getLast().set(values.size() - 1, Answer.of(value.equals("<null>") ? null : value));
            }
        }
        return rows;
    }
}
