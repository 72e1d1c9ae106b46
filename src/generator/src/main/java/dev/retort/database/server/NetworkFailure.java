package dev.retort.database.server;

import dev.retort.RetortException;
import dev.retort.internal.url.DatabaseUrl;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** The reason why no server was reached at all, which looks the same whatever the server would have spoken. */
public final class NetworkFailure {
    private NetworkFailure() {}

    /** What to tell the user, if the failure is the network's. */
    public static Optional<RetortException> explain(SQLException e, DatabaseUrl url, String trusting) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> explain(cause, url, trusting, e).stream())
                .findFirst();
    }

    private static Optional<RetortException> explain(
            Throwable cause, DatabaseUrl url, String trusting, SQLException e) {
        String server = url.server();
        return switch (cause) {
            case UnknownHostException _ ->
                advised("there is no host called " + url.host(), "check the spelling, and the network", e);
            case SocketTimeoutException _ ->
                advised(
                        "nothing answers at " + server + ": it took too long",
                        "a firewall may be in between, or another program may have the port",
                        e);
            case NoRouteToHostException _ ->
                advised("there is no way to " + server, "check the address, and the network", e);
            case ConnectException _ ->
                advised(
                        "nothing answers at " + server + ": the connection was refused",
                        "is the server running, and is this its port?",
                        e);
            case SSLException tls ->
                advised(
                        "no encrypted connection to " + server + ": " + tls.getMessage(),
                        "add ?" + trusting + " to the JDBC URL to encrypt without checking who answers",
                        e);
            default -> Optional.empty();
        };
    }

    private static Optional<RetortException> advised(String message, String hint, SQLException e) {
        return Optional.of(RetortException.connection(message, e).withHint(hint));
    }
}
