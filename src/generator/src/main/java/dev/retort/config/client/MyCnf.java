package dev.retort.config.client;

import dev.retort.internal.url.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A .my.cnf, as the client programs of MariaDB and MySQL read it. As there, what is said later counts, and files that
 * it includes are not read.
 *
 * @param values the value of each option of the groups that are for clients
 */
record MyCnf(Map<String, String> values) {
    private static final Set<String> GROUPS =
            Set.of("client", "client-mariadb", "client-server", "mariadb-client", "mysql", "mariadb");
    private static final Pattern GROUP = Pattern.compile("\\[\\s*([^]]*?)\\s*].*");
    private static final Pattern OPTION = Pattern.compile("([A-Za-z][\\w-]*)\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1\\s*(?:#.*)?");

    static MyCnf of(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        boolean isForClients = false;
        for (String line : lines) {
            String text = line.strip();
            Matcher group = GROUP.matcher(text);
            Matcher option = OPTION.matcher(text);
            if (group.matches()) {
                isForClients = GROUPS.contains(group.group(1).toLowerCase(Locale.ROOT));
            } else if (isForClients && option.matches()) {
                values.put(option.group(1).replace('_', '-'), value(option.group(2)));
            }
        }
        return new MyCnf(Map.copyOf(values));
    }

    private static String value(String written) {
        Matcher quoted = QUOTED.matcher(written);
        String value = quoted.matches()
                ? quoted.group(2)
                : written.replaceFirst("\\s*#.*", "").strip();
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escapes = c == '\\' && i + 1 < value.length();
            read.append(escapes ? escaped(value.charAt(++i)) : c);
        }
        return read.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 's' -> " ";
            case '\\', '"', '\'' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    Optional<String> get(String option) {
        return Optional.ofNullable(values.get(option)).filter(value -> !value.isEmpty());
    }

    /** The password, if it is meant for this user: one that the file names, or any if it names none. */
    Optional<Secret> passwordOf(Optional<String> user) {
        boolean isMeant = user.isEmpty() || get("user").isEmpty() || get("user").equals(user);
        return get("password").filter(_ -> isMeant).map(Secret::new);
    }
}
