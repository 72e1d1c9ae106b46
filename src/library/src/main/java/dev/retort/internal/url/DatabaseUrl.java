package dev.retort.internal.url;

import dev.retort.RetortException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A database as a URL names it, read once: all that is asked of it later is asked of this, and not of a text.
 *
 * @param product the product that it is of, as far as the URL tells
 * @param place where it is
 * @param parameters the driver's parameters, in their order, each written as the driver reads it in a URL
 * @param user the user to connect as, if given
 * @param password the password, if given
 */
public record DatabaseUrl(
        UrlProduct product,
        Place place,
        Map<String, String> parameters,
        Optional<String> user,
        Optional<Secret> password) {

    private static final Pattern LOCAL =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*:?0*1])?(?::\\d*)?");

    public DatabaseUrl {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Where a database is. */
    public sealed interface Place {}

    /**
     * A database on a server.
     *
     * @param mode what MariaDB's driver has before the slashes of a URL, with its colon; mostly empty
     * @param authority the servers' names with their ports and commas between them, as a URL has them; empty where none is named, which
     *     means this machine
     * @param database the database's name, written as the driver reads it in a URL; empty where none is named
     */
    public record OnServer(String mode, String authority, String database) implements Place {}

    /**
     * A file.
     *
     * @param path as it was given, relative to the folder in which the URL was read
     */
    public record InFile(Path path) implements Place {}

    /** The memory of this process. */
    public enum InMemory implements Place {
        /** What is there has no name. */
        UNNAMED
    }

    /**
     * A server's name, with its port where the URL has one.
     *
     * @param name the name or address: {@code localhost} where there is none
     * @param port the port's number
     */
    public record Host(String name, Optional<String> port) {}

    /**
     * Reads a JDBC URL, a URL as SQLAlchemy has it, or the path of a file that is a database, or holds rows.
     *
     * @param text what the user gave
     * @param base the folder that relative paths of files start from
     * @throws RetortException of the kind USAGE when it is none of these; the message holds no password
     */
    public static DatabaseUrl parse(String text, Path base) {
        return new UrlParser(base).parse(text.strip());
    }

    /** One without settings or credentials. */
    static DatabaseUrl of(UrlProduct product, Place place) {
        return new DatabaseUrl(product, place, Map.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A database of a server on this machine.
     *
     * @param name the database's name
     */
    public static DatabaseUrl local(UrlProduct product, String name) {
        return of(product, new OnServer("", "localhost", product.writtenName(name)));
    }

    /** The URL for the driver, without user and password. */
    public String jdbc() {
        String address = switch (place) {
            case OnServer server ->
                server.mode + "//" + servers() + (server.database.isEmpty() ? "" : "/" + server.database);
            case InFile file -> product.address(file.path, parameters);
            case InMemory.UNNAMED -> ":memory:";
        };
        return product.prefix()
                + address
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    /** The file, of a product whose databases are files. */
    public Optional<Path> file() {
        return place instanceof InFile file ? Optional.of(file.path) : Optional.empty();
    }

    /** The database that is named on a server; an empty text where none is. */
    public String database() {
        return place instanceof OnServer server ? product.read(server.database) : "";
    }

    /** Whether it is on a server that the URL does not name. */
    public boolean isServerOpen() {
        return place instanceof OnServer server && server.authority.isEmpty() && server.mode.isEmpty();
    }

    /** The servers of which any may answer; none of a product whose databases are files. */
    public List<Host> hosts() {
        return place instanceof OnServer
                ? Arrays.stream(servers().split(",", -1)).map(DatabaseUrl::host).toList()
                : List.of();
    }

    private static Host host(String text) {
        String name = text.replaceFirst(":\\d+$", "");
        return new Host(
                name.isEmpty() ? "localhost" : name,
                text.equals(name) ? Optional.empty() : Optional.of(text.substring(name.length() + 1)));
    }

    /** The server with its port, or several with commas, as messages name it. */
    public String server() {
        String servers = servers();
        return servers.contains(",") || servers.matches(".*:\\d+") ? servers : servers + ":" + product.port();
    }

    /** The server without its port. */
    public String host() {
        return server().replaceFirst(":\\d+$", "");
    }

    private String servers() {
        return place instanceof OnServer server && !server.authority.isEmpty() ? server.authority : "localhost";
    }

    /** The value of a parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(product::read);
    }

    /**
     * Whether the way to the database never leaves this machine. A name that only begins like an address of its own is another's:
     * {@code 127.0.0.1.example.com}.
     */
    public boolean isOnThisMachine() {
        return !(place instanceof OnServer)
                || LOCAL.matcher(servers()).matches()
                || parameters.containsKey(MariaDbParameters.SOCKET);
    }

    /**
     * Another database of the same server.
     *
     * @throws RetortException of the kind USAGE when its driver cannot be told of it
     */
    public DatabaseUrl withDatabase(String name) {
        if (!(place instanceof OnServer server)) {
            throw RetortException.usage("the URL of this server does not tell how another database would be written");
        }
        return at(new OnServer(server.mode, server.authority, product.writtenName(name)));
    }

    /** The same database of another server. */
    public DatabaseUrl withServer(String authority) {
        return place instanceof OnServer server ? at(new OnServer(server.mode, authority, server.database)) : this;
    }

    private DatabaseUrl at(Place other) {
        return new DatabaseUrl(product, other, parameters, user, password);
    }

    /** The same with another value of a parameter, after those that there are. */
    public DatabaseUrl with(String parameter, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(parameter, product.written(value));
        return new DatabaseUrl(product, place, all, user, password);
    }

    /** The same for another user, where one is given. */
    public DatabaseUrl withUser(Optional<String> other) {
        return new DatabaseUrl(product, place, parameters, other.or(() -> user), password);
    }

    /** The same without the password that the URL carried. */
    public DatabaseUrl withoutPassword() {
        return new DatabaseUrl(product, place, parameters, user, Optional.empty());
    }

    /** The same with another password, where one is given. */
    public DatabaseUrl withPassword(Optional<Secret> other) {
        return new DatabaseUrl(product, place, parameters, user, other.or(() -> password));
    }
}
