package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.LOG_LINE;
import static testschema.Tables.NODE;
import static testschema.Tables.READING;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.ReadingRecord;

/** Pages after a row. */
class KeysetPagingTest {

    private static DataCase nodes(Kind kind, int rows) throws Exception {
        DataCase data = DataCase.open(kind, NODE);
        data.retort().transaction(session -> {
            for (int i = 1; i <= rows; i++) {
                session.add(new NodeRecord().setName("task " + i));
            }
        });
        return data;
    }

    private static Query<NodeRecord> all(Session session) {
        return session.query(NODE).orderBy(NODE.ID);
    }

    @ParameterizedTest
    @EnumSource
    void after_theFirstPage_skipsNoTies(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 0);
                Session session = data.retort().session()) {
            for (int i = 0; i < 40; i++) {
                session.add(new NodeRecord().setName("n" + i % 2));
            }
            session.commit();
            for (Query<NodeRecord> query : List.of(
                    session.query(NODE).orderBy(NODE.NAME), session.query(NODE).orderBy(NODE.NAME.desc()))) {
                Set<Integer> seen = new HashSet<>();
                List<NodeRecord> page = query.limit(7).all();
                int pages = 0;
                while (!page.isEmpty()) {
                    page.forEach(node -> seen.add(node.getId()));
                    pages++;
                    page = query.limit(7).after(page.getLast()).all();
                }
                assertEquals(40, seen.size(), query::sql);
                assertEquals(6, pages, query::sql);
            }
        }
    }

    /** Rows with ties and without values, in an order, page by page after the last row; as Java sorts them. */
    @ParameterizedTest
    @EnumSource
    void after_walksThroughAllRows_withTiesAndNulls(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, READING);
                Session session = data.retort().session()) {
            Random random = new Random(1);
            List<ReadingRecord> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                rows.add(new ReadingRecord()
                        .setSensor("s" + i % 3)
                        .setMoment(i)
                        .setCelsius(random.nextInt(4) == 0 ? null : random.nextInt(5))
                        .setPlace("p" + random.nextInt(3)));
            }
            session.addAll(rows).commit();
            boolean nullIsLeast = kind != Kind.POSTGRES;
            Comparator<ReadingRecord> celsius = Comparator.comparing(
                    ReadingRecord::getCelsius,
                    nullIsLeast
                            ? Comparator.nullsFirst(Comparator.<Integer>naturalOrder())
                            : Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
            Comparator<ReadingRecord> place = Comparator.comparing(ReadingRecord::getPlace);
            Comparator<ReadingRecord> key =
                    Comparator.comparing(ReadingRecord::getSensor).thenComparing(ReadingRecord::getMoment);
            walk(session, rows, key, query -> query);
            walk(session, rows, celsius.thenComparing(key), query -> query.orderBy(READING.CELSIUS));
            walk(
                    session,
                    rows,
                    celsius.reversed().thenComparing(key.reversed()),
                    query -> query.orderBy(READING.CELSIUS.desc()));
            walk(
                    session,
                    rows,
                    place.thenComparing(celsius.reversed()).thenComparing(key.reversed()),
                    query -> query.orderBy(READING.PLACE.asc(), READING.CELSIUS.desc()));
            walk(
                    session,
                    rows,
                    celsius.thenComparing(place.reversed()).thenComparing(key.reversed()),
                    query -> query.orderBy(READING.CELSIUS).orderBy(READING.PLACE.desc()));
            Comparator<ReadingRecord> nullsFirst = Comparator.comparing(
                    ReadingRecord::getCelsius, Comparator.nullsFirst(Comparator.<Integer>reverseOrder()));
            Comparator<ReadingRecord> nullsLast = Comparator.comparing(
                    ReadingRecord::getCelsius, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
            walk(
                    session,
                    rows,
                    nullsFirst.thenComparing(key.reversed()),
                    query -> query.orderBy(READING.CELSIUS.desc().nullsFirst()));
            walk(
                    session,
                    rows,
                    nullsLast.thenComparing(key),
                    query -> query.orderBy(READING.CELSIUS.asc().nullsLast()));
            walk(
                    session,
                    rows,
                    Comparator.comparing(ReadingRecord::getMoment).reversed(),
                    query -> query.orderBy(READING.MOMENT.desc(), READING.SENSOR));
        }
    }

    private static void walk(
            Session session,
            List<ReadingRecord> rows,
            Comparator<ReadingRecord> order,
            UnaryOperator<Query<ReadingRecord>> sort) {
        Query<ReadingRecord> query = sort.apply(session.query(READING));
        List<ReadingRecord> walked = new ArrayList<>();
        List<ReadingRecord> page = query.limit(7).all();
        if (query.sql().contains("order by")) {
            walked.addAll(page);
        } else {
            walked.add(rows.stream().min(order).orElseThrow());
        }
        page = query.after(walked.getLast()).limit(7).all();
        while (!page.isEmpty()) {
            walked.addAll(page);
            page = query.after(page.getLast()).limit(7).all();
        }
        assertEquals(
                rows.stream().sorted(order).map(KeysetPagingTest::key).toList(),
                walked.stream().map(KeysetPagingTest::key).toList(),
                query::sql);
    }

    private static String key(ReadingRecord row) {
        return row.getSensor() + " " + row.getMoment();
    }

    @ParameterizedTest
    @EnumSource
    void after_withConditionsAndRelations_staysWithinThem(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 0);
                Session session = data.retort().session()) {
            NodeRecord root = new NodeRecord().setName("root");
            IntStream.range(0, 9).forEach(i -> root.children().append(new NodeRecord().setName("c" + i % 3)));
            session.addAll(root, new NodeRecord().setName("c2")).commit();
            List<NodeRecord> first = root.children().orderBy(NODE.NAME).limit(4).all();
            List<NodeRecord> second =
                    root.children().orderBy(NODE.NAME).after(first.getLast()).all();
            assertEquals(
                    9, Stream.concat(first.stream(), second.stream()).distinct().count());
            assertEquals(
                    List.of("c1", "c1", "c2", "c2", "c2"),
                    second.stream().map(NodeRecord::getName).toList());
            assertEquals(
                    5, root.children().orderBy(NODE.NAME).after(first.getLast()).count());
            assertTrue(root.children().orderBy(NODE.NAME).after(first.getLast()).exists());
            assertFalse(
                    root.children().orderBy(NODE.NAME).after(second.getLast()).exists());
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_needsAKey_andColumnsOfTheTable(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE, LOG_LINE);
                Session session = data.retort().session()) {
            NodeRecord node = new NodeRecord().setName("a");
            session.add(node).commit();
            RetortException order = assertThrows(
                    RetortException.class,
                    () -> session.query(NODE).orderBy(DSL.length(NODE.NAME)).after(node));
            assertEquals(Optional.of("sort by columns of the table, or use offset(…)"), order.hint());
            RetortException key = assertThrows(
                    RetortException.class, () -> session.query(LOG_LINE).after(LOG_LINE.newRecord()));
            assertEquals("log_line has no primary key, and so no order without ties", key.message());
        }
    }
}
