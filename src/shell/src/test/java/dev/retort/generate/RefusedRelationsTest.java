package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.Locking;
import dev.retort.config.type.ColumnTypes;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code [relations]} says of relations that cannot be is refused where it is said. */
@Tag("slow")
class RefusedRelationsTest {
    private static final String SCHEMA = """
        create table roles (id integer not null primary key, name varchar(20), code varchar(9) not null, nick varchar(9));

        create table users (id integer not null primary key, username varchar(20), deleted_at date, role_id integer, role_code varchar(9),
          chief date, constraint fk_users_role_id foreign key (role_id) references roles (id));

        create table badge (id integer not null primary key, owner_id integer unique,
          constraint fk_badge_owner_id foreign key (owner_id) references users (id));

        create unique index roles_code on roles (code);

        create view shown as select id, name from roles;
        """;

    @TempDir
    private Path folder;

    private void refused(TestDatabase database, String table, String line, String message, String hint)
            throws Exception {
        String sql = SCHEMA.replace(
                "create unique index roles_code on roles (code)",
                database == TestDatabase.SQLITE
                        ? "create unique index roles_code on roles (code)"
                        : "alter table roles add constraint roles_code unique (code)");
        RetortException error = assertThrows(
                RetortException.class,
                () -> GeneratedCase.open(
                                database.createSchema(),
                                sql,
                                GeneratedCase.naming(folder, "\n[relations." + table + "]\n" + line + "\n"),
                                Locking.NONE,
                                ColumnTypes.NONE,
                                folder)
                        .close());
        assertEquals(message, error.message());
        assertTrue(error.hint().orElse("").contains(hint), error.hint().toString());
        assertTrue(error.location().orElseThrow() instanceof Location.InFile place && place.line() == 3, line);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void columnsThatCannotReferToATable_areRefused(TestDatabase on) throws Exception {
        refused(
                on,
                "users",
                "x = { columns = \"role_code\", references = \"roles\" }",
                "users.role_code cannot refer to roles.id, whose values are of another kind",
                "one is ");
        refused(
                on,
                "users",
                "x = { columns = \"chief\", references = \"roles\", key = \"code\" }",
                "users.chief cannot refer to roles.code, whose values are of another kind",
                "one is ");
        refused(
                on,
                "users",
                "x = { columns = \"role_code\", references = \"roles\", key = \"nick\" }",
                "roles.nick is not unique, and so nothing can refer to it",
                "a primary or a unique key over these columns");
        refused(
                on,
                "users",
                "x = { columns = \"role_id\", references = \"shown\" }",
                "shown has no primary key to refer to",
                "key = \"…\"");
        refused(
                on,
                "users",
                "x = { columns = [\"role_id\", \"role_code\"], references = \"roles\" }",
                "the primary key of roles is id, and what refers to it role_id, role_code",
                "columns = […]");
        refused(
                on,
                "users",
                "x = { columns = \"role_id\", references = \"roles\" }",
                "users.role_id refers to roles already, by fk_users_role_id",
                "fk_users_role_id = { to = ");
        refused(
                on,
                "users",
                "fk_users_role_id = { columns = \"role_code\", references = \"roles\", key = \"code\" }",
                "users has a foreign key fk_users_role_id already",
                "choose another name");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void conditionThatIsNone_isRefused(TestDatabase on) throws Exception {
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"username is nul\" }",
                "the condition \"username is nul\" names nul, which is no column of users",
                "its columns are named as the database spells them");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"username null\" }",
                "the condition \"username null\" cannot be read, from \"null\" on",
                "it can have comparisons");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"usernam is null\" }",
                "the condition \"usernam is null\" names usernam, which is no column of users",
                "did you mean username?");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = 'username = \"john\"' }",
                "the condition \"username = \"john\"\" names \"john\", which is no column of users",
                "within single quotes: 'john'");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"roles.id = 3\" }",
                "the condition \"roles.id = 3\" names roles.id, which is no column of users",
                "it is on columns of users alone");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"role_id in (select 1)\" }",
                "the condition \"role_id in (select 1)\" says what may differ from database to database, or from moment to"
                        + " moment: \"users\".\"role_id\" in (select 1)",
                "it can have comparisons");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"deleted_at < current_date\" }",
                "the condition \"deleted_at < current_date\" says what may differ from database to database, or from moment"
                        + " to moment: current_date",
                "it can have comparisons");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"username = ?\" }",
                "the condition \"username = ?\" says what may differ from database to database, or from moment to moment:"
                        + " a parameter",
                "it can have comparisons");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"username <> null\" }",
                "the condition \"username <> null\" compares with null, to which nothing is equal",
                "is null and is not null ask for it");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"deleted_at > timestamp '2024-01-01 00:00:00'\" }",
                "the condition \"deleted_at > timestamp '2024-01-01 00:00:00'\" says what may differ from database to database, or"
                        + " from moment to moment: timestamp '2024-01-01 00:00:00.0'",
                "it can have comparisons");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"1 = 1) or (1 = 1\" }",
                "the condition \"1 = 1) or (1 = 1\" cannot be read, from \") or (1 = 1\" on",
                "it can have comparisons");
        refused(
                on,
                "roles",
                "x = { of = \"users\", where = \"my_own(username) = 3\" }",
                "the condition \"my_own(username) = 3\" cannot be read, from \"username) = 3\" on",
                "it can have comparisons");
    }

    @Test
    void conditionThatTheServerDoesNotTake_isRefusedWithItsWords() throws Exception {
        refused(
                TestDatabase.POSTGRES_14,
                "roles",
                "x = { of = \"users\", where = \"deleted_at > 3\" }",
                "the condition \"deleted_at > 3\" is none on the rows of users",
                "operator does not exist: date > integer");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void whatDoesNotExist_isRefused(TestDatabase on) throws Exception {
        refused(
                on,
                "user",
                "fk_users_role_id = { to = \"r\" }",
                "retort.toml says something of the table \"user\", which does not exist",
                "did you mean \"users\"?");
        refused(
                on,
                "users",
                "fk_users_role_ids = { to = \"r\" }",
                "retort.toml says something of the foreign key \"users.fk_users_role_ids\", which does not exist",
                "did you mean \"users.fk_users_role_id\"?");
        refused(
                on,
                "user",
                "x = { columns = \"role_code\", references = \"roles\", key = \"code\" }",
                "there is no table \"user\"",
                "did you mean \"users\"?");
        refused(
                on,
                "users",
                "x = { columns = \"role_cod\", references = \"roles\", key = \"code\" }",
                "there is no column \"role_cod\" in table users",
                "did you mean \"role_code\"?");
        refused(
                on,
                "users",
                "x = { columns = \"role_code\", references = \"role\", key = \"code\" }",
                "there is no table \"role\"",
                "did you mean \"roles\"?");
        refused(
                on,
                "users",
                "x = { columns = \"role_code\", references = \"roles\", key = \"codes\" }",
                "there is no column \"codes\" in table roles",
                "did you mean \"code\"?");
        refused(
                on,
                "users",
                "fk_users_role_id = { order = \"user_name\" }",
                "there is no column \"user_name\" in table users to sort by",
                "did you mean \"username\"?");
        refused(
                on,
                "roles",
                "x = { of = \"user\", order = \"username\" }",
                "there is no relation user() of roles to choose rows of",
                "did you mean users?");
        refused(
                on,
                "role",
                "x = { of = \"users\", order = \"username\" }",
                "retort.toml says something of the table \"role\", which does not exist",
                "did you mean \"roles\"?");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void relationToOneRow_hasNeitherOrderNorChoice(TestDatabase on) throws Exception {
        refused(
                on,
                "badge",
                "fk_badge_owner_id = { order = \"id\" }",
                "badge.fk_badge_owner_id leads back to one row, of which there is no order",
                "");
        refused(
                on,
                "users",
                "x = { of = \"role\", order = \"name\" }",
                "role() of users leads to one row, of which none can be chosen",
                "no relation of users leads to many rows");
        refused(
                on,
                "users",
                "x = { of = \"badge\", order = \"id\" }",
                "badge() of users leads to one row, of which none can be chosen",
                "no relation of users leads to many rows");
    }

    @Test
    void nameThatIsTaken_orIsNone_isRefused() throws Exception {
        TestDatabase on = TestDatabase.SQLITE;
        refused(
                on,
                "roles",
                "users = { of = \"users\", where = \"id > 3\" }",
                "there is no relation users() of roles to choose rows of",
                "roleUsers");
        refused(
                on,
                "roles",
                "a_b = { of = \"users\", where = \"id > 3\" }\naB = { of = \"users\", where = \"id > 4\" }",
                "the name \"aB\" that retort.toml gives to roles.a_b is taken",
                "choose another name for roles.a_b under [relations]");
        refused(
                on,
                "users",
                "x = { columns = \"role_code\", references = \"roles\", key = \"code\", to = \"getName\" }",
                "the name \"getName\" that retort.toml gives to users.x cannot be used in Java",
                "letters and digits");
    }

    @Test
    void optionThatIsNone_isRefused() throws Exception {
        TestDatabase on = TestDatabase.SQLITE;
        refused(on, "users", "fk_users_role_id = { too = \"r\" }", "there is no setting \"too\"", "did you mean to?");
        refused(
                on,
                "users",
                "fk_users_role_id = { references = \"roles\" }",
                "a relation without a foreign key says which columns refer to which table",
                "{ columns = \"reviewer_id\", references = \"users\" }");
        refused(
                on,
                "users",
                "x = { columns = \"role_code\", references = \"roles\", key = [\"code\", \"id\"] }",
                "as many columns refer to a key as it has, and not 1 to 2",
                "");
        refused(
                on,
                "roles",
                "x = { of = \"users\" }",
                "a relation to the rows of another one has a condition or an order of its own",
                "where = ");
        refused(
                on,
                "roles",
                "x = { where = \"id > 3\" }",
                "a condition chooses rows of another relation, which \"of\" names",
                "of = ");
        refused(
                on,
                "roles",
                "x = { of = \"users\", order = \"length(username)\" }",
                "there is no column \"length(username)\" in table users to sort by",
                "");
        refused(
                on,
                "users",
                "fk_users_role_id = { order = \"username down\" }",
                "\"username down\" is no order of columns",
                "such as \"title desc, id\"");
        refused(
                on,
                "roles",
                "x = { of = \"users\", to = \"y\", where = \"id > 3\" }",
                "there is no setting \"to\"",
                "of, order, where");
    }
}
