package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.server.ServerAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:postgresql://h:1/%E6%97%A5%20x?sslmode=require | 日 x
        jdbc:postgresql://h/a+b                             | a+b
        jdbc:postgresql://h/50%                             | 50%
        jdbc:mariadb://h/50%25?sslMode=disable              | 50%25
        jdbc:mariadb:sequential://a,b/shop                  | shop
        jdbc:mariadb://h                                    | h:1234
        """)
    void displayName_isTheDatabasesOwn(String jdbc, String name) {
        assertEquals(
                name,
                ServerAddress.of(jdbc, 1234, jdbc.startsWith("jdbc:postgresql:"))
                        .displayName());
    }
}
