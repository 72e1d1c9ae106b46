package dev.retort.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.schema.SchemaIndex;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines that SQL is translated to, as a person reads them. */
class SqlTranslatorTest {
    private static final SchemaIndex SCHEMA = SchemaIndex.load(SqlTranslatorTest.class.getClassLoader(), "testschema");

    private final SqlTranslator mariadb = translator(SQLDialect.MARIADB);
    private final SqlTranslator postgres = translator(SQLDialect.POSTGRES);

    private static SqlTranslator translator(SQLDialect dialect) {
        return new SqlTranslator(
                SCHEMA,
                Syntax.of(dialect),
                TableNames.of(SCHEMA, Syntax.of(dialect).grammar()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from person where id > 100 | selectFrom(PERSON).where(PERSON.ID.gt(100))",
                "select name n from person p where p.id = 3 and name like 'A%' |"
                        + " select(PERSON.NAME.as(\"n\")).from(PERSON).where(PERSON.ID.eq(3)).and(PERSON.NAME.like(\"A%\"))",
                "select c.name, count(*) as n from country c join city t on t.country_code = c.code group by c.name"
                        + " having count(*) > 1 order by n desc limit 3 | select(COUNTRY.NAME,"
                        + " count().as(\"n\")).from(COUNTRY).join(CITY).on(CITY.COUNTRY_CODE.eq(COUNTRY.CODE))"
                        + ".groupBy(COUNTRY.NAME).having(count().gt(inline(1))).orderBy(field(name(\"n\")).desc()).limit(3)",
                "select e.name, b.name from employee e left join employee b on e.boss_id = b.id | var e ="
                        + " EMPLOYEE.as(\"e\"); var b = EMPLOYEE.as(\"b\"); select(e.NAME, b.NAME).from(e).leftJoin(b)"
                        + ".on(e.BOSS_ID.eq(b.ID))",
                "select t.n from (select name as n from city) t | var t ="
                        + " select(CITY.NAME.as(\"n\")).from(CITY).asTable(\"t\"); select(t.field(\"n\","
                        + " String.class)).from(t)",
                "select name from city union select name from country order by 1 |"
                        + " select(CITY.NAME).from(CITY).union(select(COUNTRY.NAME).from(COUNTRY)).orderBy(inline(1))",
                "select distinctrow name from city | selectDistinct(CITY.NAME).from(CITY)",
                "explain select * from city | explain(selectFrom(CITY))",
                "update city set name = 'x', country_code = null where id = 3 | update(CITY).set(CITY.NAME,"
                        + " \"x\").setNull(CITY.COUNTRY_CODE).where(CITY.ID.eq(3)).execute()",
                "delete from city where id in (1, 2) | deleteFrom(CITY).where(CITY.ID.in(1, 2)).execute()",
                "insert into city (id, name) values (1, 'a'), (2, null) | insertInto(CITY, CITY.ID,"
                        + " CITY.NAME).values(1, \"a\").values(inline(2), inline((String) null)).execute()",
                "insert into country (code, name) values ('x', 'y') on duplicate key update name = values(name) |"
                        + " insertInto(COUNTRY, COUNTRY.CODE, COUNTRY.NAME).values(\"x\", \"y\").onDuplicateKeyUpdate()"
                        + ".set(COUNTRY.NAME, excluded(COUNTRY.NAME)).execute()",
                "insert into city (id, name) select id, name from person | insertInto(CITY, CITY.ID,"
                        + " CITY.NAME).select(select(PERSON.ID, PERSON.NAME).from(PERSON)).execute()",
            })
    void sql_isWrittenAsAPersonWould(String sql, String java) {
        assertEquals(new Translation(Optional.of(java), List.of()), mariadb.translate(sql));
    }

    @Test
    void functionThatJooqDoesNotKnow_isCalledByName_andSaid() {
        assertEquals(
                new Translation(
                        Optional.of("select(function(\"soundex\", String.class, CITY.NAME)).from(CITY)"),
                        List.of("soundex(name)")),
                mariadb.translate("select soundex(name) from city"));
    }

    @Test
    void dialectsOwnExpression_staysAsItIs_withItsAlias() {
        assertEquals(
                new Translation(
                        Optional.of("var c = CITY.as(\"c\"); select(c.NAME).from(c).where(c.ID.gt(1))"
                                + ".and(condition(\"match (c.name) against ('x')\"))"),
                        List.of("match (c.name) against ('x')")),
                mariadb.translate("select c.name from city c where c.id > 1 and match (c.name) against ('x')"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "show tables | show",
                "select name from city tablesample (10) | tablesample (10)",
                "select name from city where data ? 'x' | data ? 'x'",
                "select | the end of it",
            })
    void sqlWithoutAnyJava_saysWhichPart(String sql, String part) {
        Translation translation = postgres.translate(sql);
        assertTrue(translation.java().isEmpty(), translation::toString);
        assertEquals(List.of(part), translation.untyped());
    }

    /** Else the line would write, of a statement that says how it would be run. */
    @Test
    void explainedWriting_isNotWrittenAsTheWriting() {
        SqlTranslator sqlite = translator(SQLDialect.SQLITE);
        for (String sql :
                List.of("delete from city", "update city set name = 'x'", "insert into city (id) values (1)")) {
            assertEquals(Translation.none("explain"), sqlite.translate("explain query plan " + sql));
            assertEquals(Translation.none("explain"), mariadb.translate("explain " + sql));
        }
    }

    /** A prefix is no column, what follows it no alias, and what Java has no value for stays as it was typed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mariadb | x'41'",
                "mariadb | b'101'",
                "mariadb | N'a'",
                "mariadb | _utf8mb4 'a'",
                "mariadb | 'a' 'b'",
                "mariadb | 0x42",
                "mariadb | time '838:59:59'",
                "mariadb | date '0000-00-00'",
                "mariadb | timestamp '2020-02-30 10:00:00'",
                "mariadb | 1e999",
                "sqlite | x'41'",
                "sqlite | 0x42",
                "sqlite | 9e999",
                "postgres | X'1F'",
                "postgres | B'101'",
                "postgres | inet '::1'",
                "postgres | timestamptz 'infinity'",
                "postgres | date 'infinity'",
                "postgres | date 'today'",
                "postgres | 0x42",
                "postgres | 1_000",
            })
    void literalThatJavaHasNot_staysAsItIs(String dialect, String literal) {
        SqlTranslator translator = translator(SQLDialect.valueOf(dialect.toUpperCase(Locale.ROOT)));
        String java = "field(\"" + literal + "\")";
        assertEquals(
                new Translation(Optional.of("select(" + java + ")"), List.of(literal)),
                translator.translate("select " + literal));
        assertEquals(
                new Translation(Optional.of("select(" + java + ".as(\"c\"))"), List.of(literal)),
                translator.translate("select " + literal + " as c"));
        assertEquals(
                new Translation(
                        Optional.of("selectFrom(CITY).where(condition(\"name = " + literal + "\"))"),
                        List.of("name = " + literal)),
                translator.translate("select * from city where name = " + literal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "high_priority name | field(\"high_priority name\")",
                "sql_no_cache name | field(\"sql_no_cache name\")",
                "sql_calc_found_rows name, id | field(\"sql_calc_found_rows name\"), CITY.ID",
                "timestampdiff(day, '2020-01-01', name) | field(\"timestampdiff(day, '2020-01-01', name)\")",
            })
    void wordOfMysqlsOwn_isNoColumn(String items, String java) {
        assertEquals(
                Optional.of("select(" + java + ").from(CITY)"),
                mariadb.translate("select " + items + " from city").java());
    }

    @Test
    void columnOfTwoTables_isNotGuessed() {
        Translation translation = mariadb.translate("select name from city, country");
        assertEquals(List.of("name, which is in city and country"), translation.untyped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "((((", "select * from (", "with x as", "select '\u0000\u001b' from"})
    void brokenSql_isNoMoreThanUntranslated(String sql) {
        assertTrue(mariadb.translate(sql).java().isEmpty());
    }

    @Tag("slow")
    @Test
    void deepNesting_isNotTranslated() {
        for (String deep : List.of("(".repeat(50_000), "- ".repeat(50_000) + "1", "1" + " + 1".repeat(50_000))) {
            assertFalse(mariadb.translate("select " + deep).untyped().isEmpty());
        }
    }

    @Tag("slow")
    @Test
    void randomTokens_neverDoMoreThanFail() {
        String[] words =
                ("select from where city name ( ) , * . 'a' 1 and or not case when then end join on in between like"
                                + " union order by group limit over with as insert into values update set delete interval cast"
                                + " exists")
                        .split(" ");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sql = new StringBuilder(i % 2 == 0 ? "select " : "");
            random.ints(random.nextInt(1, 14), 0, words.length)
                    .forEach(word -> sql.append(words[word]).append(' '));
            assertTrue(mariadb.translate(sql.toString()).untyped().size() >= 0);
        }
    }
}
