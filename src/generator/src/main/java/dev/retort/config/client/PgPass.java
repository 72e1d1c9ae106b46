package dev.retort.config.client;

import dev.retort.internal.url.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A .pgpass, as libpq reads it: lines of {@code host:port:database:user:password}, of which the first that fits counts.
 *
 * @param lines the lines of the file
 */
record PgPass(List<String> lines) {
    private static final int FIELDS = 4;

    PgPass {
        lines = List.copyOf(lines);
    }

    /** @param isAnyHost whether a line that is for all hosts counts */
    Optional<Secret> password(String host, String port, String database, String user, boolean isAnyHost) {
        List<String> wanted = List.of(host, port, database, user);
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(PgPass::fields)
                .filter(fields -> fields.size() > FIELDS
                        && fits(fields, wanted)
                        && (isAnyHost || !fields.getFirst().equals("*")))
                .map(fields -> new Secret(unescaped(String.join(":", fields.subList(FIELDS, fields.size())))))
                .findFirst();
    }

    private static boolean fits(List<String> fields, List<String> wanted) {
        for (int i = 0; i < FIELDS; i++) {
            if (!fields.get(i).equals("*") && !unescaped(fields.get(i)).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The fields as they are written: with their backslashes, which tell a star from one that means anything. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
                if (c == '\\' && i + 1 < line.length()) {
                    field.append(line.charAt(++i));
                }
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String unescaped(String field) {
        return field.replaceAll("\\\\(.)", "$1");
    }
}
