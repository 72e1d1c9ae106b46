package dev.retort.internal.url;

import dev.retort.RetortException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a server's URL, gathered from wherever they are in it. */
final class UrlParts {
    private final UrlProduct product;
    private final String mode;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String authority = "";
    private String database = "";
    private @Nullable String hosts;
    private @Nullable String ports;
    private @Nullable String user;
    private @Nullable String password;

    /** @param mode what the driver has before the slashes of a URL */
    UrlParts(UrlProduct product, String mode) {
        this.product = product;
        this.mode = mode;
    }

    /** As PostgreSQL's driver decodes it. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%2C", ",");
    }

    /** Hosts with their ports, and the database after a slash, as a URL has them. */
    void at(String hostsAndPorts, String name) {
        authority = hostsAndPorts;
        database = name;
    }

    void hosts(String separatedByCommas) {
        hosts = hosts == null ? separatedByCommas : hosts + "," + separatedByCommas;
    }

    void ports(String separatedByCommas) {
        ports = separatedByCommas;
    }

    void database(String name) {
        database = name;
    }

    void user(String name) {
        user = name;
    }

    void password(String secret) {
        password = secret;
    }

    /** Sets a parameter of the driver's. */
    void set(String name, String value) {
        parameters.put(name, value);
    }

    /** Sets a parameter of the driver's that was not set. */
    void setIfAbsent(String name, String value) {
        parameters.putIfAbsent(name, value);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    DatabaseUrl url() {
        return new DatabaseUrl(
                product,
                new DatabaseUrl.OnServer(mode, server(), database),
                parameters,
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(Secret::new));
    }

    private String server() {
        if (hosts == null && ports == null) {
            return authority;
        }
        List<String> names = hosts == null ? names(authority) : Arrays.asList(hosts.split(",", -1));
        List<String> numbers = ports == null ? List.of() : Arrays.asList(ports.split(",", -1));
        if (numbers.size() > 1 && numbers.size() != names.size()) {
            throw RetortException.usage("the URL names " + names.size() + " hosts and " + numbers.size() + " ports");
        }
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        withPort(names.get(i), numbers.isEmpty() ? "" : numbers.get(numbers.size() == 1 ? 0 : i)))
                .collect(Collectors.joining(","));
    }

    private static List<String> names(String authority) {
        return authority.isEmpty() ? List.of("") : new ArrayList<>(Arrays.asList(authority.split(",", -1)));
    }

    private static String withPort(String host, String port) {
        String name = host.isEmpty() ? "localhost" : host;
        boolean isBareIpv6 = name.indexOf(':') != name.lastIndexOf(':') && !name.startsWith("[");
        boolean hasPort = !isBareIpv6 && name.matches(".*:\\d+");
        return (isBareIpv6 ? "[" + name + "]" : name) + (port.isEmpty() || hasPort ? "" : ":" + port);
    }
}
