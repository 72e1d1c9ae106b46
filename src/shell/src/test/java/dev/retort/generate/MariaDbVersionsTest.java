package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.config.type.ColumnTypes;
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

    /** What else a schema holds whose catalog a version could tell otherwise. */
    private static final String MORE = """
        ;

        create table place (id bigint unsigned not null auto_increment primary key comment 'its number', at point not null,
          parent_id bigint unsigned, kinds set('city','port') default 'city', opened year, net inet6 default '::1',
          code uuid, flags bit(8) not null default b'101', raw varbinary(16), text_length int as (length(note)) stored,
          note varchar(40) default 'it''s' check (note <> ''), doubled int as (text_length * 2), seen timestamp(3) not null
          default current_timestamp(3) on update current_timestamp(3), price decimal(10,4) unsigned default 0.5,
          fraction float, ratio double default 1e3, flag tinyint(1) default 1, small tinyint, nick varchar(10) unique,
          spatial index (at), fulltext index words (note), key two (parent_id, opened desc),
          constraint fk_parent foreign key (parent_id) references place (id) on delete set null) comment = 'Where things are';

        create table visit (place_id bigint unsigned not null, customer_id smallint unsigned not null,
          primary key (place_id, customer_id), constraint visit_ibfk_1 foreign key (place_id) references place (id),
          constraint visit_ibfk_2 foreign key (customer_id) references customer (customer_id));

        create sequence ticket start with 5 increment by 5;

        create function price_of(given decimal(10,4), factor int) returns decimal(12,4) deterministic return given * factor;

        create procedure visits_of(in customer smallint unsigned, out visits bigint, inout more json)
          select count(*) into visits from visit v where v.customer_id = customer;

        create trigger place_note before insert on place for each row set new.note = coalesce(new.note, 'none');

        create view place_list as select p.*, q.note as parent, st_astext(p.at) as text, date_format(p.seen, '%Y') as year,
          cast(p.price as char) as price_text, p.flags + 0 as flag_number, ifnull(p.opened, 2000) as since, uuid() as fresh,
          case p.kinds when 'city' then 1 else 2.5 end as weight, p.flag and p.small as both_of,
          (select group_concat(distinct c.first_name order by c.first_name separator ', ') from visit v
          join customer c using (customer_id) where v.place_id = p.id) as visitors from place p
          left join place q on q.id = p.parent_id;

        create view everything as select id, note from place_list union all select customer_id, first_name from customer
        """;

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void schema_isTheSameCode_onEachVersion() throws SQLException, IOException {
        Map<String, String> newer = generated(TestDatabase.MARIADB_11_4, SCHEMA + MORE, "11.4");

        Map<String, String> older = generated(TestDatabase.MARIADB_10_11, SCHEMA + MORE, "10.11");

        assertEquals(newer, older);
    }

    @Test
    void view_hasTheEnumerationOfTheTableThatItShows() throws SQLException, IOException {
        Map<String, String> sources = generated(TestDatabase.MARIADB_11_4, SCHEMA, "11.4");

        assertEquals(
                "[CustomerKind.java]",
                sources.keySet().stream()
                        .filter(file -> file.startsWith("enums/"))
                        .map(file -> file.substring("enums/".length()))
                        .toList()
                        .toString());
    }

    private Map<String, String> generated(TestDatabase kind, String schema, String name)
            throws SQLException, IOException {
        Path place = folder.resolve(name);
        Map<String, String> result = new TreeMap<>();
        try (GeneratedCase generated = GeneratedCase.open(
                        kind.createSchema(), schema, Naming.NONE, Locking.NONE, ColumnTypes.NONE, place);
                Stream<Path> files = Files.walk(place.resolve("sources"))) {
            Path root = place.resolve("sources").resolve(GeneratedCase.PACKAGE.replace('.', '/'));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return result;
    }
}
