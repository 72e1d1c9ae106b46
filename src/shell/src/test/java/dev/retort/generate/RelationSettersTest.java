package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.Naming;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods of relations that are called like columns: whoever writes null says for which of the two it is. */
class RelationSettersTest {
    private static final String SQL = """
            create table person (id integer primary key, badge varchar(20), name varchar(20));

            create table badge (id integer primary key, person integer unique, foreign key (person) references person (id));

            create table employee (
              id integer primary key,
              reports_to integer,
              boss integer,
              get_boss_id integer,
              store_id integer,
              foreign key (reports_to) references employee (id),
              foreign key (get_boss_id) references employee (id),
              foreign key (store_id) references person (id)
            );
            """;

    @TempDir
    Path folder;

    /** The setters of a class, and what they take; an integer of SQLite is any number. */
    private static Set<String> setters(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("set"))
                .map(method -> method.getName() + " " + method.getParameterTypes()[0].getSimpleName())
                .map(method -> method.replace("Number", "Integer"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void setterOfARelation_thatIsCalledLikeAColumn_hasAnUnderscore(boolean sqlite) throws Exception {
        try (GeneratedCase generated = GeneratedCase.open(sqlite, SQL, Naming.NONE, folder)) {
            assertEquals(
                    new TreeSet<>(
                            List.of("setBadge String", "setBadge_ BadgeRecord", "setId Integer", "setName String")),
                    setters(generated.type("tables.records.PersonRecord")));
            assertEquals(
                    new TreeSet<>(List.of("setId Integer", "setPerson Integer", "setPerson_ PersonRecord")),
                    setters(generated.type("tables.records.BadgeRecord")));
            Class<?> employee = generated.type("tables.records.EmployeeRecord");
            assertEquals(
                    new TreeSet<>(List.of(
                            "setBoss Integer",
                            "setGetBoss EmployeeRecord",
                            "setGetBossId Integer",
                            "setId Integer",
                            "setReportsTo Integer",
                            "setReportsTo_ EmployeeRecord",
                            "setStore PersonRecord",
                            "setStoreId Integer")),
                    setters(employee));
            Method boss = employee.getMethod("getBoss_");
            assertEquals(employee, boss.getReturnType());
            assertEquals(employee, employee.getMethod("reportsTo").getReturnType());
        }
    }
}
