package dev.retort.internal.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @TempDir
    Path base;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        mysql+pymysql://ann:s3cret@host:3306/shop,          jdbc:mariadb://host:3306/shop,             ann,  s3cret
        mysql+pymysql://ann:p%40ss%2Fw+d@host/shop,         jdbc:mariadb://host/shop,                  ann,  p@ss/w+d
        mysql://ann:p@ss@host/shop?charset=utf8mb4,         jdbc:mariadb://host/shop,                  ann,  p@ss
        mysql+pymysql://ann@host/shop?charset=utf8mb4&sslMode=disable, jdbc:mariadb://host/shop?sslMode=disable, ann, -
        mysql+mysqldb://ann@/shop?unix_socket=/run/my.sock, jdbc:mariadb://localhost/shop?localSocket=/run/my.sock, ann, -
        mariadb://host/shop,                                jdbc:mariadb://host/shop,                  -,    -
        postgresql+psycopg2://ann:pw@localhost/shop,        jdbc:postgresql://localhost/shop,          ann,  pw
        postgres://ann:pw@localhost:5433/shop,              jdbc:postgresql://localhost:5433/shop,     ann,  pw
        jdbc:mysql://host/shop,                             jdbc:mariadb://host/shop,                  -,    -
        jdbc:mariadb://host/shop?user=ann&password=pw&sslMode=disable, jdbc:mariadb://host/shop?sslMode=disable, ann, pw
        """)
    void parse_takesCredentialsOutOfTheUrl(String text, String jdbc, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text, base);

        assertEquals(jdbc, url.jdbc());
        assertEquals(Optional.ofNullable(user), url.user());
        assertEquals(Optional.ofNullable(password), url.password().map(Secret::value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        mysql+pymysql://h/d?charset=utf8mb4&use_unicode=1       | jdbc:mariadb://h/d
        mysql+pymysql://h/d?ssl_ca=/ca.pem                      | jdbc:mariadb://h/d?serverSslCert=/ca.pem&sslMode=verify-full
        mysql+pymysql://h/d?ssl_ca=/ca.pem&ssl_check_hostname=false | jdbc:mariadb://h/d?serverSslCert=/ca.pem&sslMode=verify-ca
        mysql+pymysql://h/d?ssl_verify_cert=true                | jdbc:mariadb://h/d?sslMode=verify-full
        mysql+mysqldb://h/d?ssl_mode=REQUIRED                   | jdbc:mariadb://h/d?sslMode=trust
        mysql+mysqldb://h/d?ssl_mode=REQUIRED&ssl_ca=/ca.pem    | jdbc:mariadb://h/d?serverSslCert=/ca.pem&sslMode=verify-full
        mysql+mysqldb://h/d?ssl_mode=REQUIRED&ssl_verify_identity=true | jdbc:mariadb://h/d?sslMode=verify-full
        mysql+mysqldb://h/d?ssl_mode=VERIFY_CA&ssl_check_hostname=true | jdbc:mariadb://h/d?sslMode=verify-full
        mysql+mysqldb://h/d?ssl_mode=VERIFY_CA                  | jdbc:mariadb://h/d?sslMode=verify-ca
        mysql+mysqlconnector://h/d?ssl_disabled=true            | jdbc:mariadb://h/d?sslMode=disable
        mysql://h/d?sslmode=verify-full                         | jdbc:mariadb://h/d?sslMode=verify-full
        mysql://h/d?ssl=true                                    | jdbc:mariadb://h/d?sslMode=verify-full
        mysql+pymysql://h/d?connect_timeout=5&read_timeout=1.5  | jdbc:mariadb://h/d?connectTimeout=5000&socketTimeout=1500
        mysql+pymysql://h/d?init_command=set%20@a=1&compress=1  | jdbc:mariadb://h/d?initSql=set @a=1&useCompression=true
        mysql+pymysql://h/d?sql_mode=ANSI&program_name=app      | jdbc:mariadb://h/d?sessionVariables=sql_mode='ANSI'&connectionAttributes=program_name:app
        mysql+pymysql://h/d?collation=utf8mb4_bin               | jdbc:mariadb://h/d?connectionCollation=utf8mb4_bin
        mysql+pymysql:///d?host=h2&port=3307                    | jdbc:mariadb://h2:3307/d
        mysql://h/my%20shop                                     | jdbc:mariadb://h/my shop
        mysql+asyncmy://[::1]:3307/d                            | jdbc:mariadb://[::1]:3307/d
        jdbc:mysql://h/d?useSSL=false&characterEncoding=utf8    | jdbc:mariadb://h/d?sslMode=disable
        jdbc:mysql://h/d?useSSL=true&verifyServerCertificate=false | jdbc:mariadb://h/d?sslMode=trust
        jdbc:mysql://h/d?sslMode=VERIFY_IDENTITY                | jdbc:mariadb://h/d?sslMode=verify-full
        jdbc:mysql://h/d?serverTimezone=UTC&autoReconnect=true  | jdbc:mariadb://h/d?connectionTimeZone=UTC
        jdbc:mariadb://h/d?LOCALSOCKET=/s&tinyint1isbit=false   | jdbc:mariadb://h/d?localSocket=/s&tinyInt1isBit=false
        postgresql://h/d?sslmode=verify-full                    | jdbc:postgresql://h/d?sslmode=verify-full
        postgresql+psycopg://h/d?sslmode=verify-ca&sslrootcert=/ca%20.pem | jdbc:postgresql://h/d?sslmode=verify-ca&sslrootcert=/ca%20.pem
        postgresql://h/d?sslrootcert=system                     | jdbc:postgresql://h/d?sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory&sslmode=verify-full
        postgresql://h/d?sslcert=/c&sslkey=/k&sslpassword=x     | jdbc:postgresql://h/d?sslcert=/c&sslkey=/k&sslpassword=x
        postgresql://h/d?options=-csearch_path%3Da,b            | jdbc:postgresql://h/d?options=-csearch_path%3Da,b
        postgresql://h/d?currentSchema=shop                     | jdbc:postgresql://h/d?currentSchema=shop
        postgresql://h/d?application_name=my%20app&connect_timeout=3 | jdbc:postgresql://h/d?ApplicationName=my%20app&connectTimeout=3
        postgresql:///d?host=a,b&port=5433                      | jdbc:postgresql://a:5433,b:5433/d
        postgresql:///d?host=a&host=b                           | jdbc:postgresql://a,b/d
        postgresql:///d?host=a:1&host=b:2                       | jdbc:postgresql://a:1,b:2/d
        postgresql://a:1,b:2/d?target_session_attrs=read-write  | jdbc:postgresql://a:1,b:2/d?targetServerType=primary
        postgresql://h/d?keepalives=1&client_encoding=utf8      | jdbc:postgresql://h/d?tcpKeepAlive=true
        postgresql+asyncpg://h/d?ssl=require                    | jdbc:postgresql://h/d?sslmode=require
        postgresql+pg8000://h/d?channel_binding=require         | jdbc:postgresql://h/d?channelBinding=require
        postgresql://[::1]/d?load_balance_hosts=random          | jdbc:postgresql://[::1]/d?loadBalanceHosts=true
        host=localhost port=5433 dbname='my shop' sslmode=require | jdbc:postgresql://localhost:5433/my%20shop?sslmode=require
        jdbc:postgresql://h/d?ApplicationName=a%20b&ssl=true    | jdbc:postgresql://h/d?ApplicationName=a%20b&ssl=true
        sqlite:////v/f.db?mode=ro                               | jdbc:sqlite:file:/v/f.db?mode=ro
        sqlite:////v/f.db?mode=ro&uri=true&cache=shared         | jdbc:sqlite:file:/v/f.db?mode=ro&cache=shared
        sqlite:///file:/v/f.db?mode=ro&uri=true                 | jdbc:sqlite:file:/v/f.db?mode=ro
        sqlite:///file:///v/f%23.db?immutable=1&uri=true        | jdbc:sqlite:file:/v/f%23.db?immutable=1
        sqlite+aiosqlite:////v/f.db?timeout=2.5&check_same_thread=false | jdbc:sqlite:/v/f.db?busy_timeout=2500
        sqlite:///file::memory:?cache=shared&uri=true           | jdbc:sqlite::memory:
        sqlite:///file:shop?mode=memory&cache=shared&uri=true   | jdbc:sqlite::memory:
        jdbc:sqlite::memory:?cache=shared                       | jdbc:sqlite::memory:
        jdbc:sqlite:f.db?journal_mode=wal&foreign_keys=off      | jdbc:sqlite:BASE/f.db?journal_mode=wal&foreign_keys=off
        jdbc:sqlite:file:/v/f.db?mode=ro&cache_size=100         | jdbc:sqlite:file:/v/f.db?mode=ro&cache_size=100
        """)
    void parse_mapsEveryParameter(String text, String jdbc) {
        assertEquals(jdbc.replace("BASE", base.toString()), jdbc(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mysql://h/d                       | false
        mysql://localhost/d               | true
        mysql://localhost:3307/d?ssl=true | true
        mysql:///d                        | true
        mysql://[::1]:3307                | true
        postgresql://127.0.0.1            | true
        postgresql://127.9.8.7:5432/d     | true
        jdbc:mariadb:sequential://localhost/d | true
        mysql://h/d?unix_socket=/run/s    | true
        sqlite:///f.db                    | true
        mysql:///d?host=h                 | false
        mysql://localhost.example.com/d   | false
        postgresql://127.example.com/d    | false
        postgresql://127.0.0.1.example.com/d | false
        postgresql://localhost,example.com/d | false
        postgresql://localhost:1,h:2/d    | false
        mysql://[2001:db8::1]/d           | false
        """)
    void isOnThisMachine_isSaidOfWhatNeverLeavesIt(String text, boolean isHere) {
        assertEquals(isHere, DatabaseUrl.parse(text, base).isOnThisMachine());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        mysql+pymysql://h/d?ssl_cert=/c                | ssl_cert          | keyStore=
        mysql+pymysql://h/d?charset=latin1             | charset           | UTF-8
        mysql+pymysql://h/d?read_default_file=~/.my.cnf | read_default_file | .my.cnf
        mysql+pymysql://h/d?ssl_mode=PREFERRED         | ssl_mode=PREFERRED | plain text
        mysql+pymysql://h/d?local_infile=1             | local_infile      | always off
        mysql+pymysql://h/d?autocommit=false           | autocommit        | always on
        mysql+pymysql://h/d?conect_timeout=1           | conect_timeout    | connect_timeout
        mysql+pymysql://h/d?ssl_mode=FULL              | ssl_mode          | verify-full
        mysql+pymysql://h/d?cursorclass=x              | cursorclass       | leave it out
        mysql+pymysql://h/d?ssl_mode=DISABLED&ssl_ca=/c | encryption       | leave out
        mysql+pymysql://h/d?ssl_disabled=true&ssl_verify_identity=true | encryption | leave out
        mysql+pymysql://h/d?ssl_disabled=true&ssl=true | ssl               | leave out
        mysql+pymysql://h/d?ssl_mode=REQUIRED&sslMode=VERIFY_CA | sslMode  | leave out
        jdbc:mysql://h/d?trustServerCertificate=true&verifyServerCertificate=true | verifyServerCertificate | leave out
        jdbc:mysql://h/d?useSSL=true&sslMode=DISABLED  | encryption        | leave out
        mysql://h/d?=x                                 | =x                | -
        postgresql://h/d?ssl=true&sslmode=disable      | sslmode           | leave out
        postgresql://h/d?sslmode=require&sslrootcert=system | sslmode      | leave out
        postgresql://h/d?=x                            | =x                | -
        sqlite:////v/f.db?mode=ro&mode=rw              | mode              | -
        jdbc:mysql://h/d?zeroDateTimeBehavior=round    | zeroDateTimeBehavior | leave it out
        jdbc:mariadb://h/d?localSockett=/s             | localSockett      | localSocket
        postgresql://h/d?sslmode=full                  | sslmode           | verify-full
        postgresql://h/d?sslmod=require                | sslmod            | sslmode
        postgresql:///d?host=/var/run/postgresql       | /var/run/postgresql | localhost
        postgresql://%2Fvar%2Frun/d                    | /var/run          | localhost
        postgresql://h/d?service=shop                  | service           | config.toml
        postgresql://h/d?keepalives_idle=3             | keepalives_idle   | keepalives=1
        postgresql://h/d?search_path=a                 | search_path       | currentSchema=a
        postgresql://h/d?client_encoding=latin1        | client_encoding   | UTF-8
        postgresql://h/d?sslcrl=/x                     | sslcrl            | nothing like it
        postgresql://h/d?passfile=/x                   | passfile          | --password-file
        postgresql://h/d?connect_timeout=soon          | connect_timeout   | -
        jdbc:postgresql://h/d?application_name=x       | application_name  | ApplicationName
        host=localhost dbname=a b                      | NAME=VALUE        | quotes
        sqlite:////v/f.db?mode=readonly                | mode              | ro, rw
        sqlite:////v/f.db?isolation_level=x            | isolation_level   | leave it out
        sqlite:////v/f.db?moode=ro                     | moode             | mode
        jdbc:sqlite:f.db?busy_timeout=soon             | busy_timeout      | number
        jdbc:sqlite:f.db?journal_mode=wall             | journal_mode      | WAL
        jdbc:sqlite:f.db?date_class=x                  | date_class        | TEXT
        jdbc:sqlite:f.db?foreign_keys=1;attach'x'as'y' | foreign_keys      | true
        jdbc:sqlite::memory:?journal_mode=wal          | journal_mode      | leave it out
        sqlite:///:memory:?immutable=1                 | immutable         | leave it out
        sqlite://?cach=shared                          | cach              | cache
        jdbc:sqlite:f.db?password=x                    | password          | leave it out
        mysql+pyodbc://h/d?driver=x                    | pyodbc            | mysql://
        """)
    void parse_refusesByName_whatNoDriverKnows(String text, String name, String advice) {
        RetortException error = assertThrows(RetortException.class, () -> jdbc(text));

        assertEquals(RetortException.Kind.USAGE, error.kind());
        assertTrue(error.message().contains(name), error.message());
        assertTrue(advice.equals("-") || error.hint().orElse("").contains(advice), error.toString() + error.hint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://h:1/d?sslmode=require | 日本 x%  | jdbc:postgresql://h:1/%E6%97%A5%E6%9C%AC%20x%25?sslmode=require
        postgresql://h                     | b?c     | jdbc:postgresql://h/b%3Fc
        mysql://h/d?ssl=false              | 日本 x%  | jdbc:mariadb://h/日本 x%?sslMode=disable
        mysql://h                          | shop    | jdbc:mariadb://h/shop
        """)
    void withDatabase_isAnotherOfTheSameServer(String text, String name, String jdbc) {
        assertEquals(jdbc, DatabaseUrl.parse(text, base).withDatabase(name).jdbc());
    }

    @ParameterizedTest
    @CsvSource({"q?m", "am&p", "sla/sh", "ha#sh"})
    void withDatabase_refusesWhatTheDriverWouldTakeForAnother(String name) {
        RetortException error = assertThrows(
                RetortException.class,
                () -> DatabaseUrl.parse("mysql://h/d?ssl=false", base).withDatabase(name));

        assertTrue(error.message().contains("database with this name: " + name), error.message());
    }

    @Test
    void parse_keepsTheDriversModeAndItsHosts() {
        assertEquals(
                "jdbc:mariadb:sequential://a:1,b:2/shop",
                DatabaseUrl.parse("jdbc:mariadb:sequential://a:1,b:2/shop", base)
                        .jdbc());
    }

    @Test
    void parse_startsRelativeFilesFromTheBase() throws IOException {
        assertEquals("jdbc:sqlite:" + base.resolve("data.sqlite"), jdbc("sqlite:///data.sqlite"));
        assertEquals("jdbc:sqlite:/var/data.sqlite", jdbc("sqlite:////var/data.sqlite"));
        assertEquals("jdbc:sqlite:" + base.resolve("data.sqlite"), jdbc("jdbc:sqlite:data.sqlite"));
        assertEquals("jdbc:sqlite::memory:", jdbc("sqlite://"));
        Files.createFile(base.resolve("plain.db"));
        assertEquals("jdbc:sqlite:" + base.resolve("plain.db"), jdbc("plain.db"));
    }

    @Test
    void parse_namesTheKindThatWasMeant() {
        RetortException error = assertThrows(RetortException.class, () -> jdbc("mysqll://ann:pw@host/shop"));

        assertEquals("Retort does not know databases of the kind \"mysqll\"", error.message());
        assertEquals(Optional.of("did you mean mysql?"), error.hint());
        assertEquals(RetortException.Kind.USAGE, error.kind());
    }

    @Test
    void parse_saysHowManySlashesAFileTakes() {
        RetortException error = assertThrows(RetortException.class, () -> jdbc("sqlite://data.sqlite"));

        assertEquals(Optional.of("write sqlite:///data.sqlite"), error.hint());
    }

    @Test
    void errorsAndTexts_holdNoPassword() {
        RetortException error = assertThrows(RetortException.class, () -> jdbc("ann:s3cret@host/shop"));

        assertFalse(error.message().contains("s3cret"));
        assertFalse(DatabaseUrl.parse("mysql://ann:s3cret@host/shop", base)
                .toString()
                .contains("s3cret"));
    }

    private String jdbc(String text) {
        return DatabaseUrl.parse(text, base).jdbc();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        jdbc:postgresql://h:1/%E6%97%A5%20x?sslmode=require | 日 x  | h:1
        jdbc:postgresql://h/a+b                             | a+b   | h:5432
        jdbc:postgresql://h/50%                             | 50%   | h:5432
        jdbc:mariadb://h/50%25?sslMode=disable              | 50%25 | h:3306
        jdbc:mariadb:sequential://a,b/shop                  | shop  | a,b
        jdbc:mariadb://h                                    | -     | h:3306
        """)
    void databaseAndServer_areCalledAsTheDriverReadsThem(String text, String database, String server) {
        DatabaseUrl url = DatabaseUrl.parse(text, base);

        assertEquals(Optional.ofNullable(database).orElse(""), url.database());
        assertEquals(server, url.server());
    }
}
