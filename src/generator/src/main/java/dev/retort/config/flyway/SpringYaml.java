package dev.retort.config.flyway;

import dev.retort.Location;
import dev.retort.RetortException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plain part of YAML, in which Spring Boot's settings are usually written: nested keys, texts and lists of texts. What is wanted
 * and written otherwise is an error, never a guess; all else is passed over. For one file.
 */
public final class SpringYaml {
    private static final Pattern ENTRY = Pattern.compile("( *)([\\w.\\[\\]-]+|'[^']*'|\"[^\"\\\\]*\") *:(?: +(.*)| *)");
    private static final Pattern ITEM = Pattern.compile("( *)- +(.*)");
    private static final Pattern PLAIN = Pattern.compile("[^\\s&*!|>%@`'\"{\\[#,?:-][^#]*|[-?:][^\\s#][^#]*");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

    private final Path file;
    private final List<String> wanted;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Deque<Key> path = new ArrayDeque<>();
    private int blockIndent = -1;
    private int number;

    private SpringYaml(Path file, List<String> wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    private record Key(int indent, String name) {}

    /**
     * What a file says under some keys, by the whole keys.
     *
     * @param file what the text was read from
     * @param wanted the keys: {@code spring.flyway}
     * @throws RetortException where something of it is not plain
     */
    public static Map<String, List<String>> read(Path file, List<String> lines, List<String> wanted) {
        SpringYaml yaml = new SpringYaml(file, wanted);
        for (String line : lines) {
            yaml.number++;
            if (yaml.number > 1 && line.startsWith("---")) {
                break;
            }
            yaml.read(line);
        }
        return yaml.values;
    }

    private void read(String line) {
        String content = line.strip();
        if (content.isEmpty() || content.startsWith("#") || line.startsWith("---")) {
            return;
        }
        int indent = line.length() - line.stripLeading().length();
        if (blockIndent >= 0 && indent > blockIndent) {
            return;
        }
        blockIndent = -1;
        Matcher item = ITEM.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        if (item.matches()) {
            leave(indent + 1);
            if (isWanted(key())) {
                values.computeIfAbsent(key(), _ -> new ArrayList<>()).add(text(item.group(2)));
            }
        } else if (entry.matches()) {
            leave(indent);
            path.addLast(new Key(indent, unquoted(entry.group(2))));
            value(entry.group(3) == null ? "" : entry.group(3).strip(), indent);
        } else if (isWanted(key()) || mayHold()) {
            throw uncertain();
        }
    }

    /** Whether what is wanted may lie within the present key. */
    private boolean mayHold() {
        return path.isEmpty() || wanted.stream().anyMatch(key -> key.startsWith(key() + "."));
    }

    private void leave(int indent) {
        while (!path.isEmpty() && path.getLast().indent() >= indent) {
            path.removeLast();
        }
    }

    private void value(String value, int indent) {
        String plain = COMMENT.matcher(value).replaceFirst("");
        if (plain.startsWith("|") || plain.startsWith(">")) {
            blockIndent = indent;
        }
        if (plain.isEmpty() || plain.startsWith("#")) {
            return;
        }
        // An anchor or a map in braces may hold what is wanted, too.
        if (mayHold()) {
            throw uncertain();
        }
        if (isWanted(key())) {
            values.put(key(), value.startsWith("[") ? list(plain) : new ArrayList<>(List.of(text(value))));
        }
    }

    private List<String> list(String value) {
        if (!value.endsWith("]")) {
            throw uncertain();
        }
        String inner = value.substring(1, value.length() - 1).strip();
        return inner.isEmpty()
                ? new ArrayList<>()
                : Stream.of(inner.split(",", -1))
                        .map(String::strip)
                        .map(this::text)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private String text(String value) {
        String plain = COMMENT.matcher(value).replaceFirst("").strip();
        if (plain.length() > 1 && isQuoted(plain)) {
            return unquoted(plain);
        }
        if (!PLAIN.matcher(plain).matches() || plain.contains(": ")) {
            throw uncertain();
        }
        return plain;
    }

    private static boolean isQuoted(String text) {
        return text.matches("'[^']*'|\"[^\"\\\\]*\"");
    }

    private static String unquoted(String text) {
        return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
    }

    private String key() {
        return path.stream().map(Key::name).collect(Collectors.joining("."));
    }

    private boolean isWanted(String key) {
        return wanted.stream().anyMatch(prefix -> key.equals(prefix) || key.startsWith(prefix + "."));
    }

    private RetortException uncertain() {
        return RetortException.usage("what this line says is not certain without all of YAML")
                .withLocation(new Location.InFile(file, number, 0));
    }
}
