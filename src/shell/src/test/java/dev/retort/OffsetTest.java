package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries that leave out the first rows, with and without a limit. */
@Tag("slow")
class OffsetTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void offsetWithoutLimit_isKnownToEveryMethod(TestDatabase kind) throws Exception {
        try (KeyCase rows = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null primary key, name varchar(20))",
                        "create table child (id integer not null primary key, parent_id integer,"
                                + " constraint fk_child foreign key (parent_id) references parent (id))",
                        "insert into parent values (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')",
                        "insert into child values (1, 1), (2, 1), (3, 1)");
                Session session = rows.session()) {
            Query<?> all = session.query(rows.parent()).orderBy(rows.parent().field("id"));
            check(all, session.query(rows.parent()));
            Record first = all.first().orElseThrow();
            Query<?> children = rows.childrenOf(first).orderBy(rows.child().field("id"));
            assertEquals(1, children.offset(2).count());
            assertTrue(children.offset(2).exists());
            assertFalse(children.offset(3).exists());
            assertEquals(
                    2,
                    session.query(rows.child())
                                    .where(rows.parents(), null)
                                    .offset(0)
                                    .count()
                            + children.offset(1).count());
            session.query(rows.parent()).with(rows.children()).all();
            assertEquals(1, rows.childrenOf(first).offset(2).count());
            assertEquals(1, rows.childrenOf(first).offset(2).all().size());
        }
    }

    private static void check(Query<?> all, Query<?> unsorted) {
        Query<?> behind = all.offset(3);
        assertEquals(List.of(4), ids(behind.all()));
        assertEquals(1, behind.count());
        assertEquals(2, unsorted.offset(2).count());
        assertEquals(0, all.offset(9).count());
        assertTrue(behind.exists());
        assertFalse(all.offset(4).exists());
        assertEquals(4, number(behind.first().orElseThrow()));
        assertEquals(4, number(behind.one()));
        assertEquals(List.of(), all.offset(4).oneOrNone().stream().toList());
        assertEquals(4, number(behind.firstOr404()));
        assertEquals(4, number(behind.oneOr404()));
        try (Stream<? extends Record> rows = behind.stream()) {
            assertEquals(List.of(4), ids(rows.toList()));
        }
        assertEquals(1, behind.select().fetch().size());
        assertEquals(4, ids(all.offset(0).all()).size());
        Page<? extends Record> page = all.paginate(2, 3);
        assertEquals(List.of(4), ids(page.items()));
        assertEquals(4, page.total());
        RetortException several =
                assertThrows(RetortException.class, () -> all.offset(1).one());
        assertEquals("one row was expected, and there are 3: parent", several.message());
        assertEquals(1, all.limit(2).offset(3).count());
    }

    private static int number(Record row) {
        return ((Number) row.get("id")).intValue();
    }

    private static List<Integer> ids(List<? extends Record> rows) {
        return rows.stream().map(OffsetTest::number).toList();
    }
}
