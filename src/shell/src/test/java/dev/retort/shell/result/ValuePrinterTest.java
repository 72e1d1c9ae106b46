package dev.retort.shell.result;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.render.Format;
import dev.retort.shell.io.Output;
import dev.retort.shell.settings.Settings;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValuePrinterTest {
    private static final Table<Record> ROLE = table(name("role"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);
    private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);

    private final StringWriter data = new StringWriter();
    private final StringWriter notes = new StringWriter();
    private final AtomicReference<Settings> settings = new AtomicReference<>(new Settings(Format.TABLE, 0, false));
    private Connection connection;
    private DSLContext db;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        db = DSL.using(connection, SQLDialect.SQLITE);
        db.execute("create table role (id integer primary key, name text)");
        db.execute("insert into role values (1, 'Admin'), (2, 'Moderator'), (3, 'User')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private ValuePrinter printer(boolean terminal) {
        return new ValuePrinter(settings::get, new Output(new PrintWriter(data), new PrintWriter(notes), terminal), db);
    }

    private void print(@Nullable Object value) {
        printer(false).print(new Outcome.Value(value, "Object", Optional.empty()));
    }

    private void printAtTerminal(@Nullable Object value) {
        printer(true).print(new Outcome.Value(value, "Object", Optional.empty()));
    }

    private String notes() {
        return notes.toString().replaceAll("\\d+ ms", "N ms");
    }

    private ResultQuery<?> roles() {
        return db.select(ID, NAME).from(ROLE).orderBy(ID);
    }

    @Test
    void query_isRunAndItsRowsAreShown() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        print(db.select(count()).from(ROLE));
        assertEquals("count\n3\n", data.toString());
        assertEquals("", notes.toString());
    }

    @Test
    void query_thatWasMadeWithoutAConnectionIsRun() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        print(DSL.select(NAME).from(ROLE).where(ID.eq(2)));
        assertEquals("name\nModerator\n", data.toString());
    }

    @Test
    void query_atATerminalIsFollowedByARemark() {
        printAtTerminal(roles());
        assertEquals("(3 rows, N ms)\n", notes());
    }

    @Test
    void query_isLimitedAndItsOwnLimitStaysAsItWas() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        settings.updateAndGet(now -> now.withLimit(2));
        ResultQuery<?> roles = roles();
        print(roles);
        assertEquals("id,name\n1,Admin\n2,Moderator\n", data.toString());
        assertEquals("(2 rows shown) there are more: /more, /all, --limit 0\n", notes.toString());
        assertEquals(3, roles.fetch().size());
    }

    @Test
    void table_isItsRows() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        print(ROLE);
        assertEquals("id,name\n1,Admin\n2,Moderator\n3,User\n", data.toString());
    }

    @Test
    void writingQuery_isShownAndNotRun() {
        print(db.deleteFrom(ROLE).where(ID.eq(1)));
        assertEquals("delete from `role` where `id` = 1\n", data.toString());
        assertEquals("not run: .execute() runs it\n", notes.toString());
        assertEquals(3, db.fetchCount(ROLE));
    }

    @Test
    void writingQuery_thatReturnsRowsIsNotRunEither() {
        print(db.deleteFrom(ROLE).where(ID.eq(1)).returning(ID));
        print(db.with("x")
                .as(db.select(DSL.inline(9).as("id")))
                .insertInto(ROLE, ID)
                .select(db.select(field(name("x", "id"), Integer.class)).from(name("x")))
                .returning(ID));
        print(db.resultQuery("insert into role values (9, 'Other') returning id"));
        assertEquals("not run: .fetch() runs it\n".repeat(3), notes.toString());
        assertEquals(3, db.fetchCount(ROLE));
    }

    @Test
    void reading_isToldFromWritingByTheSql() {
        for (String sql : List.of(
                "select 1",
                " (select 'delete from x') union (select 2)",
                "/* a */ select 1",
                "with x as (select `insert` from y) select * from x",
                "show tables",
                "explain select 1")) {
            assertTrue(SqlText.of(sql, Syntax.of(SQLDialect.MARIADB)).isReading(), sql);
        }
        for (String sql : List.of(
                "delete from x returning y",
                "with x as (delete from y returning *) select * from x",
                "explain analyze insert into x values (1)",
                "call p()",
                "select 1 for update",
                "select * into y from x",
                "select 1 into outfile '/tmp/x'",
                "-- select\nupdate x set y = 1 returning *",
                "")) {
            assertTrue(!SqlText.of(sql, Syntax.of(SQLDialect.MARIADB)).isReading(), sql);
        }
    }

    @Test
    void records_ofAnyCollectionAreATable() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        List<Record> roles = new ArrayList<>(roles().fetch());
        print(roles);
        print(roles.getFirst());
        print(roles.stream().limit(1));
        print(Optional.of(roles.getFirst()));
        print(roles().fetchLazy());
        String all = "id,name\n1,Admin\n2,Moderator\n3,User\n";
        assertEquals(all + "id,name\n1,Admin\n".repeat(3) + all, data.toString());
    }

    @Test
    void values_ofACollectionAreAColumn() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        print(List.of("a", "b"));
        print(new int[] {1, 2});
        print(Stream.of(1));
        assertEquals("value\na\nb\nvalue\n1\n2\nvalue\n1\n", data.toString());
    }

    @Test
    void elements_ofDifferentShapesAreTablesOfTheirOwn() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        print(Arrays.asList(roles().fetchAny(), null, 7, new Point(1, "x"), new Point(2, "y")));
        assertEquals("id,name\n1,Admin\n\nvalue\n\"\"\n7\n\nx,label\n1,x\n2,y\n", data.toString());
    }

    @Test
    void map_isATableOfKeysAndValues() {
        print(new TreeMap<>(Map.of("a", 1, "b", 22)));
        assertEquals("""
            +-----+-------+
            | key | value |
            +-----+-------+
            | a   |     1 |
            | b   |    22 |
            +-----+-------+
            """, data.toString());
    }

    @Test
    void infiniteStream_isCutAtTheLimit() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        settings.updateAndGet(now -> now.withLimit(2));
        print(IntStream.iterate(1, i -> i + 1));
        assertEquals("value\n1\n2\n", data.toString());
    }

    @Test
    void collectionInsideItself_comesToAnEnd() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        print(list);
        assertTrue(data.toString().contains("[\"…\"]"), data.toString());
    }

    @Test
    void json_isTypedAndBareForValues() {
        settings.updateAndGet(now -> now.withFormat(Format.JSON));
        print(roles().fetchAny());
        print(List.of(1, 2));
        print("select \"x\"");
        print(null);
        print(List.of());
        assertEquals(
                "[\n{\"id\":1,\"name\":\"Admin\"}\n]\n[\n1,\n2\n]\n\"select \\\"x\\\"\"\nnull\n[]\n", data.toString());
    }

    @Test
    void text_isPrintedPlainly() {
        print("select *\nfrom x");
        print(3);
        print(null);
        print(NAME.eq("x"));
        assertEquals("select *\nfrom x\n3\nnull\n`name` = 'x'\n", data.toString());
    }

    @Test
    void text_atATerminalCarriesNoControlCharacters() {
        printAtTerminal("a\n\u001b[31mb");
        assertEquals("a\n\\x1b[31mb\n", data.toString());
    }

    @Test
    void longText_isCutAtATerminal() {
        printAtTerminal("x".repeat(30_000));
        assertEquals("x".repeat(20_000) + "…\n", data.toString());
        assertEquals("(the first 20,000 of 30,000 characters)\n", notes.toString());
    }

    @Test
    void toStringThatThrows_isSaid() {
        print(new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        });
        assertTrue(data.toString().endsWith("(its toString() threw IllegalStateException)\n"), data.toString());
    }

    @Test
    void variable_isNamedAtATerminalOnly() {
        Outcome.Value value = new Outcome.Value(roles(), "SelectSeekStep1<Integer>", Optional.of("q"));
        printer(true).print(value);
        printer(false).print(value);
        assertEquals("q : SelectSeekStep1<Integer>\n", notes.toString());
        assertEquals("", data.toString());
    }

    @Test
    void severalResults_arePartedByAnEmptyLine() {
        settings.updateAndGet(now -> now.withFormat(Format.CSV));
        ValuePrinter printer = printer(false);
        for (Object value : List.of(1, 2, List.of("a"), List.of("b"), 3)) {
            printer.print(new Outcome.Value(value, "Object", Optional.empty()));
        }
        assertEquals("1\n2\n\nvalue\na\n\nvalue\nb\n\n3\n", data.toString());
    }

    @Test
    void databaseError_isTheServersSentence() {
        RetortException error =
                assertThrows(RetortException.class, () -> print(db.select(NAME).from("nowhere")));
        assertEquals("no such table: nowhere", error.message());
        assertEquals("", data.toString());
    }

    /** A record as a person declares it in the shell. */
    private record Point(int x, String label) {}
}
