package dev.retort.internal.url;

import dev.retort.RetortException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of parameters to the driver of MariaDB and MySQL: its own, those of Connector/J, and those of pymysql,
 * mysqlclient, mysql-connector, asyncmy, aiomysql and mariadbconnector. The driver drops what it does not know, so that
 * all of it is read here.
 */
final class MariaDbParameters extends UrlParameters {
    static final String SOCKET = "localSocket";

    private static final String ENCRYPTION = LocalEncryption.PARAMETER;

    private @Nullable String mode;
    private boolean hasAuthority;
    private @Nullable Boolean isEncrypted;
    private @Nullable Boolean isVerified;
    private @Nullable Boolean isIdentified;

    MariaDbParameters(UrlParts parts) {
        super(parts, "mariadb");
    }

    @Override
    void take(String name, String value) {
        switch (name) {
            case "host" -> parts().hosts(value);
            case "port" -> parts().ports(value);
            case "user" -> parts().user(value);
            case "password", "passwd" -> parts().password(value);
            case "db", "database" -> parts().database(value);
            case "charset", "characterEncoding" -> expectUtf8(name, value);
            case "use_unicode", "useUnicode" -> expect(true, name, value);
            case "autocommit" -> expect(true, name, value);
            case "local_infile", "allow_local_infile" -> expect(false, name, value);
            case "collation" -> set(name, "connectionCollation", value);
            case "unix_socket" -> set(name, SOCKET, value);
            case "connect_timeout", "connection_timeout" -> set(name, "connectTimeout", milliseconds(name, value));
            case "read_timeout" -> set(name, "socketTimeout", milliseconds(name, value));
            case "init_command" -> set(name, "initSql", value);
            case "sql_mode" -> variable(name, value);
            case "time_zone" -> variable(name, value);
            case "compress", "use_compression" -> set(name, "useCompression", String.valueOf(truth(name, value)));
            case "program_name" -> set(name, "connectionAttributes", "program_name:" + value);
            case "read_default_file", "read_default_group", "option_files", "option_groups", "default_file" ->
                throw refused(name, "leave it out: ~/.my.cnf is read anyway; --password-file names another file");
            case "ssl_cert", "ssl_key" ->
                throw refused(name, "the driver takes a client's certificate from a keystore: keyStore=FILE.p12");
            case "ssl_capath" -> throw refused(name, "name the certificate's file itself: ssl_ca=FILE");
            case "ssl_cipher" -> throw refused(name, "write enabledSslCipherSuites, with Java's names");
            default -> {
                if (!takesEncryption(name, value)) {
                    takeOwn(name, value, true);
                }
            }
        }
    }

    @Override
    void takeJdbc(String name, String value) {
        switch (name) {
            case "user" -> parts().user(value);
            case "password" -> parts().password(value);
            case "characterEncoding" -> expectUtf8(name, value);
            case "useUnicode", "autoReconnect" -> expect(true, name, value);
            case "allowLoadLocalInfile" -> takeOwn("allowLocalInfile", value, false);
            case "serverTimezone" -> takeOwn("connectionTimeZone", value, false);
            default -> {
                if (!takesEncryption(name, value)) {
                    takeOwn(name, value, false);
                }
            }
        }
    }

    /** What says whether, and with how much trust, the connection is encrypted. */
    private boolean takesEncryption(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "sslmode", "ssl_mode" -> mode = agreed(name, mode, mode(name, value));
            case "ssl", "usessl", "requiressl" -> isEncrypted = agreed(name, isEncrypted, truth(name, value));
            case "ssl_disabled" -> isEncrypted = agreed(name, isEncrypted, !truth(name, value));
            case "ssl_ca" -> {
                set(name, "serverSslCert", value);
                hasAuthority = true;
            }
            case "ssl_verify_cert", "verifyservercertificate" ->
                isVerified = agreed(name, isVerified, truth(name, value));
            case "ssl_verify_identity", "ssl_check_hostname" ->
                isIdentified = agreed(name, isIdentified, truth(name, value));
            case "trustservercertificate" -> isVerified = agreed(name, isVerified, !truth(name, value));
            case "disablesslhostnameverification" -> isIdentified = agreed(name, isIdentified, !truth(name, value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String mode(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "disable", "disabled" -> "disable";
            case "trust", "require", "required" -> "trust";
            case "verify-ca" -> "verify-ca";
            case "verify-full", "verify-identity" -> "verify-full";
            case "prefer", "preferred", "allow" ->
                throw refused(
                        name + "=" + value,
                        "it may be plain text: say so with " + ENCRYPTION
                                + "=disable, or encrypt with verify-full or trust");
            default ->
                throw RetortException.usage("the URL's parameter " + name + " knows no mode " + value)
                        .withHint("there are disable, trust, verify-ca and verify-full");
        };
    }

    @Override
    void conclude() {
        encryption().ifPresent(concluded -> parts().set(ENCRYPTION, concluded));
    }

    /** The mode that all of them add up to: where they leave it open, the stricter one. */
    private Optional<String> encryption() {
        boolean wantsTrust = hasAuthority || Boolean.TRUE.equals(isVerified) || Boolean.TRUE.equals(isIdentified);
        boolean isOff = "disable".equals(mode) || Boolean.FALSE.equals(isEncrypted);
        boolean isOn = Boolean.TRUE.equals(isEncrypted) || (mode != null && !mode.equals("disable"));
        if (isOff && (isOn || wantsTrust)) {
            throw contradiction("encryption");
        }
        String verified = Boolean.FALSE.equals(isIdentified) ? "verify-ca" : "verify-full";
        if (mode != null) {
            boolean wantsMore = (mode.equals("trust") && wantsTrust)
                    || (mode.equals("verify-ca") && Boolean.TRUE.equals(isIdentified));
            return Optional.of(wantsMore ? verified : mode);
        }
        if (isOff) {
            return Optional.of("disable");
        }
        boolean isOpen = isEncrypted == null && !hasAuthority && isVerified == null && isIdentified == null;
        return isOpen ? Optional.empty() : Optional.of(Boolean.FALSE.equals(isVerified) ? "trust" : verified);
    }

    private void takeOwn(String name, String value, boolean isPythons) {
        set(name, own(name, isPythons, true), value);
    }

    private void variable(String name, String value) {
        if (!value.matches("[\\w,+:/ -]*")) {
            throw RetortException.usage("the URL's parameter " + name + " cannot be " + value);
        }
        String assignment = name + "='" + value + "'";
        parts().set(
                        "sessionVariables",
                        parts().get("sessionVariables")
                                .map(others -> others + "," + assignment)
                                .orElse(assignment));
    }

    /** The driver reads its URL without decoding anything. */
    private void set(String name, String own, String value) {
        if (value.contains("&")) {
            throw RetortException.usage("the URL's parameter " + name + " cannot hold &");
        }
        parts().set(own, value);
    }
}
