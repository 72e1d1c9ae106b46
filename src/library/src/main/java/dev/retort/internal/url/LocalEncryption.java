package dev.retort.internal.url;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The rule by which a MariaDB or MySQL server on this machine may offer less encryption than its driver asks for: none, or a
 * certificate that it made for itself, as most servers do. It holds where the URL says nothing of encryption.
 */
public final class LocalEncryption {
    /** The driver's parameter that says whether, and with how much trust, to encrypt. */
    public static final String PARAMETER = "sslMode";

    private LocalEncryption() {}

    /** Opens a connection with the properties that it is given by its caller. */
    @FunctionalInterface
    public interface Opening {
        /** Opens one. */
        Connection open() throws SQLException;
    }

    /**
     * Opens a connection, and where the server offers less, and may, another.
     *
     * @param properties those that connections are opened with, which keep what was found out
     */
    public static Connection open(DatabaseUrl url, Properties properties, Opening opening) throws SQLException {
        try {
            return opening.open();
        } catch (SQLException e) {
            boolean isMissing = isMissing(e);
            if (!(isMissing || isOfUnknownOrigin(e))
                    || !url.isOnThisMachine()
                    || url.parameters().containsKey(PARAMETER)) {
                throw e;
            }
            properties.setProperty(PARAMETER, isMissing ? "disable" : "trust");
            return opening.open();
        }
    }

    /** Whether there was no connection because the server does not encrypt. */
    public static boolean isMissing(SQLException e) {
        return String.valueOf(e.getMessage()).contains("ssl not enabled in the server");
    }

    /** Whether there was none because the server's certificate is signed by no authority that this machine trusts. */
    public static boolean isOfUnknownOrigin(SQLException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("self signed certificate")
                || Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof CertificateException
                                || cause instanceof CertPathBuilderException
                                || cause instanceof SSLPeerUnverifiedException);
    }
}
