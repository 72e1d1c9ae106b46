package dev.retort.internal.url;

import dev.retort.RetortException;
import java.util.Locale;

/**
 * The meaning of parameters to PostgreSQL's driver: its own, and those of libpq, which psycopg has, of asyncpg and of
 * pg8000. The driver drops what it does not know, so that all of it is read here.
 */
final class PostgresParameters extends UrlParameters {

    PostgresParameters(UrlParts parts) {
        super(parts, "postgresql");
    }

    @Override
    void take(String name, String value) {
        switch (name) {
            case "host", "hostaddr" -> host(value);
            case "port" -> parts().ports(value);
            case "dbname", "database" -> parts().database(UrlParts.encoded(value));
            case "user" -> parts().user(value);
            case "password" -> parts().password(value);
            case "connect_timeout", "timeout" -> set("connectTimeout", seconds(name, value));
            case "client_encoding" -> expectUtf8(name, value);
            case "application_name" -> set("ApplicationName", value);
            case "fallback_application_name" -> parts().setIfAbsent("ApplicationName", UrlParts.encoded(value));
            case "keepalives" -> set("tcpKeepAlive", String.valueOf(truth(name, value)));
            case "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout" ->
                throw refused(name, "leave it out: Java cannot say this of a connection; keepalives=1 keeps it alive");
            case "gssencmode" -> set("gssEncMode", value);
            case "sslnegotiation" -> set("sslNegotiation", value);
            case "requiressl" -> encrypt(truth(name, value) ? "require" : "prefer");
            case "sslmode" -> encrypt(mode(name, value));
            case "ssl" -> ssl(value);
            case "sslrootcert" -> rootCertificate(value);
            case "sslcompression",
                    "sslcrl",
                    "sslcrldir",
                    "sslcertmode",
                    "ssl_min_protocol_version",
                    "ssl_max_protocol_version",
                    "requirepeer",
                    "sslsni" -> throw refused(name, "leave it out: the JDBC driver has nothing like it");
            case "krbsrvname" -> set("kerberosServerName", value);
            case "target_session_attrs" -> set("targetServerType", serverType(value));
            case "load_balance_hosts" -> set("loadBalanceHosts", String.valueOf(value.equals("random")));
            case "channel_binding" -> set("channelBinding", value);
            case "require_auth" -> set("requireAuth", value);
            case "passfile" ->
                throw refused(name, "PGPASSFILE names it for Retort, too, or write --password-file FILE");
            case "service", "servicefile" ->
                throw refused(name, "give the connection a name in your config.toml, in place of pg_service.conf");
            case "search_path", "schema" -> throw refused(name, "write currentSchema=" + value);
            default -> set(own(name, true, false), value);
        }
    }

    @Override
    void takeJdbc(String name, String value) {
        switch (name) {
            case "user" -> parts().user(value);
            case "password" -> parts().password(value);
            default -> set(own(name, false, false), value);
        }
    }

    private void host(String value) {
        if (value.startsWith("/") || value.startsWith("@")) {
            throw refused(
                    "host=" + value, "PostgreSQL's JDBC driver does not speak over Unix sockets: write host=localhost");
        }
        parts().hosts(value);
    }

    private static String mode(String name, String value) {
        return switch (value) {
            case "disable", "allow", "prefer", "require", "verify-ca", "verify-full" -> value;
            default ->
                throw RetortException.usage("the URL's parameter " + name + " knows no mode " + value)
                        .withHint("there are disable, allow, prefer, require, verify-ca and verify-full");
        };
    }

    /** As asyncpg and pg8000 have it: a mode, or a truth value. */
    private void ssl(String value) {
        boolean isTruth = value.toLowerCase(Locale.ROOT).matches("|1|0|true|false|yes|no|on|off");
        encrypt(isTruth ? (truth("ssl", value) ? "verify-full" : "disable") : mode("ssl", value));
    }

    private void encrypt(String mode) {
        set("sslmode", agreed("sslmode", parts().get("sslmode").orElse(null), mode));
    }

    private void rootCertificate(String value) {
        if (value.equals("system")) {
            set("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            encrypt("verify-full");
        } else {
            set("sslrootcert", value);
        }
    }

    private static String serverType(String value) {
        return switch (value) {
            case "any" -> "any";
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> throw RetortException.usage("the URL's parameter target_session_attrs cannot be " + value);
        };
    }

    private void set(String name, String value) {
        parts().set(name, UrlParts.encoded(value));
    }
}
