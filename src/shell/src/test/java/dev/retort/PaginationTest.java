package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.NODE;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PostRecord;

/** Pages by number, as Flask-SQLAlchemy has them. */
class PaginationTest {

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
    void firstPage_hasNoneBefore(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 150);
                Session session = data.retort().session()) {
            Page<NodeRecord> page = all(session).paginate(1, 10);
            assertEquals(List.of(1, 10, 150L, 15), List.of(page.page(), page.perPage(), page.total(), page.pages()));
            assertFalse(page.hasPrev());
            assertEquals(OptionalInt.empty(), page.prevNum());
            assertTrue(page.hasNext());
            assertEquals(OptionalInt.of(2), page.nextNum());
            assertEquals(List.of(1L, 10L), List.of(page.first(), page.last()));
            assertEquals("task 1", page.items().getFirst().getName());
            assertEquals("task 10", page.items().getLast().getName());
            assertThrows(NotFoundException.class, page::prev);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lastPage_hasNoneBehind_andWhatIsLeft(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 145);
                Session session = data.retort().session()) {
            Page<NodeRecord> page = all(session).paginate(15, 10);
            assertEquals(5, page.items().size());
            assertEquals(OptionalInt.of(14), page.prevNum());
            assertEquals(OptionalInt.empty(), page.nextNum());
            assertEquals(List.of(141L, 145L), List.of(page.first(), page.last()));
            assertEquals(404, assertThrows(NotFoundException.class, page::next).status());
            assertEquals("task 131", page.prev().items().getFirst().getName());
            List<String> names = new ArrayList<>();
            page.forEach(node -> names.add(node.getName()));
            assertEquals("task 145", names.getLast());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRows_areNoPages_andTheFirstPageIsEmpty(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 0);
                Session session = data.retort().session()) {
            Page<NodeRecord> page = session.query(NODE).paginate();
            assertEquals(List.of(), page.items());
            assertEquals(0, page.pages());
            assertEquals(List.of(0L, 0L, 0L), List.of(page.total(), page.first(), page.last()));
            assertFalse(page.hasPrev() || page.hasNext());
            assertEquals(List.of(), page.iterPages());
            assertThrows(NotFoundException.class, () -> session.query(NODE).paginate(2, 20));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 2 3 4 5 - 14 15",
        "2, 1 2 3 4 5 6 - 14 15",
        "3, 1 2 3 4 5 6 7 - 14 15",
        "4, 1 2 3 4 5 6 7 8 - 14 15",
        "5, 1 2 3 4 5 6 7 8 9 - 14 15",
        "6, 1 2 - 4 5 6 7 8 9 10 - 14 15",
        "7, 1 2 - 5 6 7 8 9 10 11 - 14 15",
        "8, 1 2 - 6 7 8 9 10 11 12 - 14 15",
        "9, 1 2 - 7 8 9 10 11 12 13 14 15",
        "10, 1 2 - 8 9 10 11 12 13 14 15",
        "11, 1 2 - 9 10 11 12 13 14 15",
        "12, 1 2 - 10 11 12 13 14 15",
        "13, 1 2 - 11 12 13 14 15",
        "14, 1 2 - 12 13 14 15",
        "15, 1 2 - 13 14 15"
    })
    void iterPages_leavesGaps(int page, String expected) throws Exception {
        try (DataCase data = nodes(Kind.SQLITE, 150);
                Session session = data.retort().session()) {
            assertEquals(expected, shown(all(session).paginate(page, 10).iterPages()));
        }
    }

    private static String shown(List<Optional<Integer>> pages) {
        return pages.stream().map(page -> page.map(String::valueOf).orElse("-")).collect(Collectors.joining(" "));
    }

    @Test
    void iterPages_ofFewPages_leavesNoGap_andTakesOtherEdges() throws Exception {
        try (DataCase data = nodes(Kind.SQLITE, 40);
                Session session = data.retort().session()) {
            for (int page = 1; page <= 4; page++) {
                assertEquals("1 2 3 4", shown(all(session).paginate(page, 10).iterPages()));
            }
            Page<NodeRecord> page = all(session).paginate(5, 4);
            assertEquals(
                    "5", shown(page.iterPages(0, 0, 0, 0)).replace("- ", "").replace(" -", ""));
            assertEquals("1 - 4 5 6 - 10", shown(page.iterPages(1, 1, 1, 1)));
            assertEquals("1 2 3 4 5 6 7 8 9 10", shown(page.iterPages(10, 0, 0, 0)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageIsOf20_andOf100AtMost(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 250);
                Session session = data.retort().session()) {
            Page<NodeRecord> page = session.query(NODE).paginate();
            assertEquals(
                    List.of(1, 20, 20, 13),
                    List.of(page.page(), page.perPage(), page.items().size(), page.pages()));
            assertEquals(
                    50,
                    session.query(NODE)
                            .paginate(Paging.page(1).perPage(100).maxPerPage(50))
                            .items()
                            .size());
            assertEquals(100, session.query(NODE).paginate(1, 110).perPage());
            Page<NodeRecord> large =
                    session.query(NODE).paginate(Paging.page(1).perPage(110).maxPerPage(250));
            assertEquals(110, large.items().size());
            assertEquals(
                    List.of(2, 110), List.of(large.next().page(), large.next().perPage()));
            assertEquals(30, large.next().next().items().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "-1, 20", "1, 0", "1, -1", "14, 20", "2147483647, 20"})
    void pageThatCannotBe_isA404_orTheNearest(int number, int perPage) throws Exception {
        try (DataCase data = nodes(Kind.SQLITE, 250);
                Session session = data.retort().session()) {
            NotFoundException none = assertThrows(
                    NotFoundException.class, () -> session.query(NODE).paginate(number, perPage));
            assertEquals(404, none.status());
            assertTrue(none.message().endsWith(" (404)"), none.message());
            Page<NodeRecord> page = session.query(NODE)
                    .paginate(Paging.page(number).perPage(perPage).errorOut(false));
            assertEquals(Math.max(number, 1), page.page());
            assertEquals(20, page.perPage());
            assertEquals(number > 13 ? 0 : 20, page.items().size());
            assertEquals(250, page.total());
            assertFalse(number > 13 && page.hasNext());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageWithoutACount_knowsItsRowsAlone(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 30);
                Session session = data.retort().session()) {
            data.statements();
            Page<NodeRecord> page =
                    all(session).paginate(Paging.page(2).perPage(10).count(false));
            assertEquals(List.of("select node"), data.steps());
            assertEquals("task 11", page.items().getFirst().getName());
            assertEquals("page 2", page.toString());
            assertEquals(List.of(11L, 20L), List.of(page.first(), page.last()));
            assertThrows(RetortException.class, page::total);
            assertEquals("task 21", page.next().items().getFirst().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageOfAnything_hasItsConditionsAndWhatItLoads(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord bob = new AuthorRecord().setName("bob");
            for (int i = 0; i < 25; i++) {
                ann.posts().append(new PostRecord().setTitle("post " + i));
            }
            bob.posts().append(new PostRecord().setTitle("other"));
            session.addAll(ann, bob).commit();
            Page<PostRecord> page = ann.posts().orderBy(POST.ID.desc()).paginate(2, 10);
            assertEquals(25, page.total());
            assertEquals("post 14", page.items().getFirst().getTitle());
            try (Session other = data.retort().session()) {
                data.statements();
                Page<PostRecord> loaded = other.query(POST)
                        .where(POST.TITLE.ne("other"))
                        .with(POST.author())
                        .paginate(1, 5);
                loaded.forEach(post -> assertEquals("ann", post.author().getName()));
                assertEquals(List.of("select post", "select author", "select post"), data.steps());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void limitOfTheQuery_isNotThatOfThePage(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 30);
                Session session = data.retort().session()) {
            Page<NodeRecord> page = all(session).paginate(2, 10);
            assertEquals(30, page.total());
            assertEquals("task 11", page.items().getFirst().getName());
            Page<NodeRecord> behind = all(session).after(page.items().getLast()).paginate(1, 4);
            assertEquals(10, behind.total());
            assertEquals("task 21", behind.items().getFirst().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void offsetAndLimit_areThoseOfTheDatabase(Kind kind) throws Exception {
        try (DataCase data = nodes(kind, 10);
                Session session = data.retort().session()) {
            assertEquals(
                    Arrays.asList("task 9", "task 10"),
                    all(session).offset(8).all().stream()
                            .map(NodeRecord::getName)
                            .toList());
            assertEquals(3, all(session).limit(3).count());
            assertEquals(1, all(session).limit(3).offset(9).count());
            assertEquals(List.of(), all(session).limit(0).all());
            assertEquals(Optional.empty(), all(session).limit(0).first());
            assertFalse(all(session).offset(10).exists());
            assertEquals("task 3", all(session).offset(2).first().orElseThrow().getName());
            assertThrows(RetortException.class, () -> all(session).limit(-1));
            assertThrows(RetortException.class, () -> all(session).offset(-1));
        }
    }
}
