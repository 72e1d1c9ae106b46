package dev.retort.cli.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.cli.Ran;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renames between two files of one schema. */
class DiffRenamesTest {
    private static final String SQLITE = "sqlite:///none.db";

    @TempDir
    private Path folder;

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void swappedNames_goByWayOfAThird(TestDatabase kind) throws IOException {
        write("old.sql", """
            create table t (id int, a int, b int);
            create table u (x int);
            create table w (y int);
            """);
        write("new.sql", """
            create table t (id int, b int, a int);
            create table w (x int);
            create table u (y int);
            """);

        Ran ran = diff(url(kind), "t.a=b", "t.b=a", "table:u=w", "table:w=u");

        String table =
                kind == TestDatabase.MARIADB_11_4 ? "rename table %s to %s;\n" : "alter table %s rename to %s;\n";
        assertEquals(
                new Ran(
                        1,
                        """
                            alter table t rename column a to b_;
                            alter table t rename column b to a;
                            alter table t rename column b_ to b;
                            """ + table.formatted("u", "w_") + table.formatted("w", "u") + table.formatted("w_", "w"),
                        ""),
                ran);
    }

    @Test
    void nameThatIsFreedByAnotherRename_isTakenAfterIt() throws IOException {
        write("old.sql", "create table t (id int, a int, b int);\n");
        write("new.sql", "create table t (id int, b int, c int);\n");

        assertEquals(
                new Ran(1, "alter table t rename column b to c;\nalter table t rename column a to b;\n", ""),
                diff(SQLITE, "t.a=b", "t.b=c"));

        write("new.sql", "create table t (\nid int,\nb int, -- renamed from a\nc int -- renamed from b\n);\n");
        assertEquals(
                new Ran(1, "alter table t rename column b to c;\nalter table t rename column a to b;\n", ""),
                diff(SQLITE));
    }

    @Test
    void columnThatViewsHaveByWayOfOthers_isRenamedOnSqlite() throws IOException {
        String old = """
            create table p (id integer primary key, nm text);
            create view plain as select nm from p;
            create view every as select * from p;
            create view further as select nm from every;
            create view nested as select s.nm from (select * from p) s;
            create trigger made after insert on p begin delete from p where nm in (select nm from every); end;
            create trigger taken instead of insert on every begin insert into p (nm) values (new.nm); end;
            """;
        write("old.sql", old);
        write("new.sql", old.replace("nm", "name"));

        Ran ran = diff(SQLITE, "p.nm=name");

        assertEquals("""
            drop trigger made;
            drop view every;
            drop view further;
            drop view nested;
            alter table p rename column nm to name;
            create view every as select * from p;
            create view further as select name from every;
            create view nested as select s.name from (select * from p) s;
            create trigger taken instead of insert on every begin insert into p (name) values (new.name); end;
            create trigger made after insert on p begin delete from p where name in (select name from every); end;
            """, ran.out(), ran.err());
    }

    /** A sequence that is made anew would count from its start again, and a key that is, would lock and read the table. */
    @Tag("slow")
    @Test
    void whatIsNamedAfterARenamedTable_isRenamedWithIt_onPostgres() throws IOException {
        write("old.sql", """
            create table p (id serial primary key, nm text unique, g int check (g > 0), parent int references p);
            create index p_nm_idx on p (nm desc) where g > 3;
            """);
        write("new.sql", """
            create table parts (id serial primary key, name text unique, g int check (g > 0), parent int references parts);
            create index parts_name_idx on parts (name desc) where g > 3;
            """);

        assertEquals(new Ran(1, """
            alter table p rename column nm to name;
            alter table p rename constraint p_parent_fkey to parts_parent_fkey;
            alter table p rename constraint p_g_check to parts_g_check;
            alter table p rename constraint p_pkey to parts_pkey;
            alter table p rename constraint p_nm_key to parts_name_key;
            alter index p_nm_idx rename to parts_name_idx;
            alter table p rename to parts;
            alter sequence p_id_seq rename to parts_id_seq;
            """, ""), diff(url(TestDatabase.POSTGRES_14), "table:p=parts", "p.nm=name"));
    }

    /** A counter that stayed behind would give one table the numbers of the other. */
    @Tag("slow")
    @Test
    void whatIsNamedAfterTablesThatSwapTheirNames_isRenamedWithThem_onPostgres() throws IOException {
        write("old.sql", """
            create table a (id serial primary key, name text unique, b_id integer check (b_id > 0));
            create table b (id serial primary key, code text unique, a_id integer references a);
            create index a_b_id_idx on a (b_id);
            """);
        write("new.sql", """
            create table b (id serial primary key, name text unique, b_id integer check (b_id > 0));
            create table a (id serial primary key, code text unique, a_id integer references b);
            create index b_b_id_idx on b (b_id);
            """);

        assertEquals(new Ran(1, """
            alter table a rename constraint a_b_id_check to b_b_id_check;
            alter table b rename constraint b_a_id_fkey to a_a_id_fkey;
            alter index a_b_id_idx rename to b_b_id_idx;
            alter table a rename constraint a_name_key to b_name_key;
            alter table b rename constraint b_code_key to a_code_key;
            alter table a rename constraint a_pkey to b_pkey_;
            alter table b rename constraint b_pkey to a_pkey;
            alter table a rename constraint b_pkey_ to b_pkey;
            alter table a rename to b_;
            alter table b rename to a;
            alter table b_ rename to b;
            alter sequence a_id_seq rename to b_id_seq_;
            alter sequence b_id_seq rename to a_id_seq;
            alter sequence b_id_seq_ rename to b_id_seq;
            """, ""), diff(url(TestDatabase.POSTGRES_14), "table:a=b", "table:b=a"));
    }

    @Tag("slow")
    @Test
    void whatKeepsItsNameWhereItsTableIsRenamed_isLetBe_onPostgres() throws IOException {
        write("old.sql", """
            create table a (id serial primary key, name text unique);
            create table b (id serial primary key, code text unique);
            create index by_name on a (name);
            """);
        write(
                "new.sql",
                Files.readString(folder.resolve("old.sql"))
                        + "alter table a rename to c;\nalter table b rename to a;\nalter table c rename to b;\n");

        assertEquals(new Ran(1, """
            alter table a rename to b_;
            alter table b rename to a;
            alter table b_ rename to b;
            """, ""), diff(url(TestDatabase.POSTGRES_14), "table:a=b", "table:b=a"));
    }

    @Tag("slow")
    @Test
    void constraintsAndSequencesOfOtherNames_areWarnedOf() throws IOException {
        write("old.sql", "create sequence one;\ncreate table t (a int constraint small check (a < 9));\n");
        write("new.sql", "create sequence two;\ncreate table t (a int constraint little check (a < 9));\n");

        Ran ran = diff(url(TestDatabase.POSTGRES_14));

        assertEquals("""
            warning: constraint t.small is removed, and little added; if it was renamed: --rename 'constraint:t.small=little'
            warning: sequence one is removed, and two added; if it was renamed: --rename 'sequence:one=two'
            """, ran.err());
        assertEquals(
                new Ran(1, """
                    alter table t rename constraint small to little;
                    alter sequence one rename to two;
                    """, ""),
                diff(url(TestDatabase.POSTGRES_14), "constraint:t.small=little", "sequence:one=two"));
    }

    @Test
    void tableWhoseColumnsHaveOtherNamesToo_isAskedFor() throws IOException {
        write("old.sql", "create table people (id integer primary key, first_name text, email text, age int);\n");
        write("new.sql", "create table persons (id integer primary key, given_name text, mail text);\n");

        Ran ran = diff(SQLITE);

        assertEquals(
                "warning: table people is removed, and persons added; if it was renamed: --rename"
                        + " 'table:people=persons'\n",
                ran.err());
    }

    private static String url(TestDatabase kind) {
        if (kind == TestDatabase.SQLITE) {
            return SQLITE;
        }
        String jdbc = kind.createSchema().jdbc();
        return jdbc + (jdbc.contains("?") ? "&" : "?") + "user="
                + (kind == TestDatabase.POSTGRES_14 ? "postgres" : "root");
    }

    private Ran diff(String url, String... renames) {
        Stream<String> options = Stream.of(renames).flatMap(rename -> Stream.of("--rename", rename));
        Map<String, String> environment = Map.of("HOME", folder.resolve("home").toString(), "RETORT_URL", url);
        return Ran.in(
                folder,
                environment,
                "",
                Stream.concat(Stream.of("diff", "old.sql", "new.sql"), options).toArray(String[]::new));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
