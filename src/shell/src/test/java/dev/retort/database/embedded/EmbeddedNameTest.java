package dev.retort.database.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedNameTest {

    @TempDir
    Path state;

    @TempDir
    Path migrations;

    @Test
    void of_isTheNameThatViewsQualifyTheirTablesWith() throws IOException {
        migration("create view v as select a.id, extract(year from a.day) from `shop`.`orders` a left join shop.items i"
                + " on a.id = i.order_id");

        assertEquals("shop", nameOn(new MariaDbEngine(true)));
    }

    @Test
    void of_isTheDefaultWhereNothingIsQualified() throws IOException {
        migration(
                "create view v as select t.id, trim(both from t.name) from t; select * from information_schema.tables");

        assertEquals(EmbeddedName.DEFAULT, nameOn(new MariaDbEngine(true)));
    }

    @Test
    void of_isTheDefaultWhereTwoAreNamed() throws IOException {
        migration("create view v as select * from shop.orders join stock.items");

        assertEquals(EmbeddedName.DEFAULT, nameOn(new MariaDbEngine(true)));
    }

    @Test
    void of_staysWhatItWas() throws IOException {
        migration("create table t (id int)");
        assertEquals(EmbeddedName.DEFAULT, nameOn(new MariaDbEngine(true)));

        migration("create view v as select * from shop.orders");

        assertEquals(EmbeddedName.DEFAULT, nameOn(new MariaDbEngine(true)));
    }

    @Test
    void of_isOnPostgresTheNameThatMigrationsCallTheDatabaseBy() throws IOException {
        migration("-- on database level to\ngrant connect on database \"Shop\" to reader;\n"
                + "alter database \"Shop\" set timezone = 'UTC'; select * from stock.items");

        assertEquals("Shop", nameOn(new PostgresEngine(16, List.of(), true)));
    }

    private String nameOn(EmbeddedEngine engine) {
        return EmbeddedName.of(
                state.resolve("database-name"), engine.mentions(), () -> List.of(migrations.resolve("V1__a.sql")));
    }

    private void migration(String sql) throws IOException {
        Files.writeString(migrations.resolve("V1__a.sql"), sql);
    }
}
