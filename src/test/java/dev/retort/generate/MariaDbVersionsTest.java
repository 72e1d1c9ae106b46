package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.ColumnTypes;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same schema on different versions of MariaDB. */
class MariaDbVersionsTest {
    private static final String SCHEMA = """
        create table customer (customer_id smallint unsigned not null auto_increment primary key, active boolean not null,
          first_name varchar(45) not null, kind enum('private','company') not null default 'private',
          balance decimal(8,2) default 0, created datetime not null default current_timestamp, notes text);

        create table rental (rental_id int not null auto_increment primary key, customer_id smallint unsigned not null,
          rate decimal(4,2) not null default 4.99, returned timestamp null, details json,
          constraint fk_rental_customer foreign key (customer_id) references customer (customer_id));

        create view customer_list as select c.customer_id as id, concat(c.first_name, ' ', c.kind) as name, c.kind, c.active,
          if(c.active, 'active', '') as notes, 1 as one, 12 as twelve, -3 as minus, c.active + 1 as more, true as yes,
          exists (select 1 from rental r where r.customer_id = c.customer_id) as rents, length(c.first_name) as length,
          year(c.created) as year, c.balance > 3 as rich from customer c;

        create view rental_sums as select customer_id, count(*) as rentals, sum(rate) as total, avg(rate) as average,
          max(rental_id) as last, min(returned) as first, round(sum(rate) / 3, 1) as third, group_concat(rental_id) as ids,
          row_number() over (order by customer_id) as place, coalesce(max(returned), now()) as until, json_extract(details, '$') as d
          from rental group by customer_id
        """;

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void schema_isTheSameCode_onEachVersion() throws SQLException, IOException {
        Map<String, String> newer = generated(TestDatabase.MARIADB_11_4, "11.4");

        Map<String, String> older = generated(TestDatabase.MARIADB_10_11, "10.11");

        assertEquals(newer, older);
    }

    @Test
    void view_hasTheEnumerationOfTheTableThatItShows() throws SQLException, IOException {
        Map<String, String> sources = generated(TestDatabase.MARIADB_11_4, "11.4");

        assertEquals(
                "[CustomerKind.java]",
                sources.keySet().stream()
                        .filter(file -> file.startsWith("enums/"))
                        .map(file -> file.substring("enums/".length()))
                        .toList()
                        .toString());
    }

    private Map<String, String> generated(TestDatabase kind, String name) throws SQLException, IOException {
        Path place = folder.resolve(name);
        Map<String, String> result = new TreeMap<>();
        try (GeneratedCase generated = GeneratedCase.open(
                        kind.createSchema(), SCHEMA, Naming.NONE, Locking.NONE, ColumnTypes.NONE, place);
                Stream<Path> files = Files.walk(place.resolve("sources"))) {
            Path root = place.resolve("sources").resolve(GeneratedCase.PACKAGE.replace('.', '/'));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return result;
    }
}
