package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        assertEquals(2, error.kind().exitStatus());
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
}
