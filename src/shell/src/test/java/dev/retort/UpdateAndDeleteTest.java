package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.COUNTRY;
import static testschema.Tables.NODE;
import static testschema.Tables.PASSPORT;
import static testschema.Tables.PURCHASE_LINE;
import static testschema.Tables.SETTING;

import dev.retort.DataCase.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PassportRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.SettingRecord;

/** What a flush updates and deletes, and in which order. */
class UpdateAndDeleteTest {

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    @ParameterizedTest
    @EnumSource
    void update_writesWhatIsDifferent_andNothingElse(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, SETTING);
                Session session = data.retort().session()) {
            SettingRecord one = new SettingRecord().setName("one").setNote("a");
            SettingRecord two = new SettingRecord().setName("two").setNote("b");
            session.addAll(one, two).commit();
            data.statements();

            one.setName("one").setNote("a");
            two.setName("other").setName("two");
            session.commit();
            assertEquals(List.of(), data.statements());

            one.setNote("c");
            session.commit();
            List<String> sent = data.statements();
            assertEquals(1, sent.size());
            assertTrue(sent.getFirst().contains("note") && !sent.getFirst().contains("name"), sent.getFirst());

            two.set(SETTING.AMOUNT, null);
            session.commit();
            assertEquals(List.of("update setting"), data.steps());
            session.refresh(two);
            assertNull(two.getAmount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void updatesOfManyRows_areAllWritten(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, SETTING);
                Session session = data.retort().session()) {
            List<SettingRecord> settings = IntStream.range(0, 30)
                    .mapToObj(i -> new SettingRecord().setName("s" + i))
                    .toList();
            session.addAll(settings).commit();
            for (int i = 0; i < 30; i++) {
                SettingRecord setting = settings.get(i);
                if (i % 2 == 0) {
                    setting.setAmount(i);
                }
                if (i % 3 == 0) {
                    setting.setNote("n" + i);
                }
            }
            session.commit();
            data.retort().transaction(other -> {
                for (SettingRecord setting : other.query(SETTING).all()) {
                    int i = Integer.parseInt(setting.getName().substring(1));
                    assertEquals(i % 2 == 0 ? i : 7, setting.getAmount());
                    assertEquals(i % 3 == 0 ? "n" + i : null, setting.getNote());
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_goesFromLeavesToRoots(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord root = node("root");
            NodeRecord child = node("child").setParent(root);
            NodeRecord leaf = node("leaf").setParent(child);
            session.addAll(root, child, leaf, node("stays")).commit();
            data.statements();
            session.delete(root).delete(leaf).delete(child).commit();
            assertEquals(List.of("delete node", "delete node", "delete node"), data.steps());
            assertEquals("stays", session.query(NODE).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deleteThatTheDatabaseRefuses_leavesAllAsItWas(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord root = node("root");
            NodeRecord child = node("child").setParent(root);
            NodeRecord single = node("single");
            session.addAll(root, child, single).commit();
            session.delete(root).delete(single);
            assertThrows(IntegrityConstraintViolationException.class, session::flush);
            assertFalse(session.contains(root));
            child.setParent(null);
            session.commit();
            assertEquals(List.of(child), session.query(NODE).all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childMovesToANewParent_andTheOldOneIsDeleted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord old = node("old");
            NodeRecord child = node("child").setParent(old);
            session.addAll(old, child).commit();
            data.statements();
            NodeRecord next = node("next");
            child.setParent(next);
            session.delete(old).commit();
            assertEquals(List.of("insert node", "update node", "delete node"), data.steps());
            assertSame(next, child.parent());
            assertEquals(next.getId(), child.getParentId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowIsReplaced_byAnotherWithTheSameKey(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, COUNTRY);
                Session session = data.retort().session()) {
            CountryRecord old = new CountryRecord().setCode("DE").setName("old");
            session.add(old).commit();
            CountryRecord replaced = new CountryRecord().setCode("DE").setName("new");
            session.delete(old).add(replaced).commit();
            assertSame(replaced, session.get(COUNTRY, "DE").orElseThrow());
            assertFalse(session.contains(old));
            assertEquals("new", session.query(COUNTRY).one().getName());
            session.refresh(replaced);
            assertEquals("new", replaced.getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void uniqueValue_isTakenOverFromADeletedRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord first = new AuthorRecord().setName("ann");
            AuthorRecord second = new AuthorRecord().setName("bob");
            session.addAll(first, second).commit();
            second.setName("ann");
            session.delete(first).commit();
            assertEquals("ann", session.query(AUTHOR).one().getName());
            AuthorRecord third = new AuthorRecord().setName("ann");
            session.delete(second).add(third).commit();
            assertSame(third, session.query(AUTHOR).one());
        }
    }

    @ParameterizedTest
    @EnumSource
    void uniqueValue_isTakenOverFromAChangedRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord one = new AuthorRecord().setName("1");
            AuthorRecord two = new AuthorRecord().setName("2");
            AuthorRecord three = new AuthorRecord().setName("3");
            session.addAll(one, two, three).commit();
            one.setName("2");
            two.setName("3");
            three.setName("4");
            AuthorRecord zero = new AuthorRecord().setName("1");
            session.add(zero).commit();
            assertEquals(
                    List.of(zero, one, two, three),
                    session.query(AUTHOR).orderBy(AUTHOR.NAME).all());
            one.setName("3");
            two.setName("2");
            assertThrows(IntegrityConstraintViolationException.class, session::commit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneOfOneToOne_isReplaced(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PASSPORT);
                Session session = data.retort().session()) {
            PersonRecord ann = new PersonRecord().setName("ann");
            PassportRecord old = new PassportRecord().setNumber("1").setPerson(ann);
            session.add(ann).commit();
            assertTrue(session.contains(old));
            PassportRecord next = new PassportRecord().setNumber("2").setPerson(ann);
            assertFalse(session.contains(next));
            session.delete(old).add(next).commit();
            assertSame(next, ann.passport());
            assertSame(next, session.query(PASSPORT).one());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsAddedAndDeleted_isNeverWritten(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord node = node("n");
            session.add(node).delete(node).commit();
            assertEquals(List.of(), data.steps());
            assertFalse(session.contains(node));
            session.add(node).flush();
            session.delete(node).delete(node).flush();
            assertThrows(RetortException.class, () -> session.delete(node));
            assertEquals(0, session.query(NODE).count());
            session.add(node).commit();
            assertEquals(1, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletedRecord_thatIsAddedAgainBeforeTheFlush_stays(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord node = node("n");
            session.add(node).commit();
            session.delete(node);
            assertFalse(session.contains(node));
            session.add(node);
            assertTrue(session.contains(node));
            node.setName("m");
            session.commit();
            assertEquals("m", session.query(NODE).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowThatSomebodyElseDeleted_isStale(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord node = node("n");
            NodeRecord other = node("o");
            session.addAll(node, other).commit();
            data.retort()
                    .transaction(another ->
                            another.delete(another.get(NODE, node.getId()).orElseThrow()));
            node.setName("changed");
            other.setName("also");
            StaleRecordException stale = assertThrows(StaleRecordException.class, session::commit);
            assertEquals("<node " + node.getId() + " changed> was deleted by another session", stale.message());
            session.rollback();
            assertFalse(session.contains(node));
            assertEquals("o", other.getName());
            other.setName("also");
            session.commit();
            assertEquals("also", session.query(NODE).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void changeOfACompositeKey_isWrittenToItsRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PURCHASE_LINE);
                Session session = data.retort().session()) {
            PurchaseRecord purchase = new PurchaseRecord();
            PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(1).setPurchase(purchase);
            session.add(line).commit();
            line.setLineNo(2).setProduct("tea");
            session.commit();
            assertSame(line, session.get(PURCHASE_LINE, purchase.getId(), 2).orElseThrow());
            assertTrue(session.get(PURCHASE_LINE, purchase.getId(), 1).isEmpty());
            line.setLineNo(3);
            session.flush();
            session.rollback();
            assertEquals(2, line.getLineNo());
            assertSame(line, session.get(PURCHASE_LINE, purchase.getId(), 2).orElseThrow());
            session.delete(line).commit();
            assertEquals(0, session.query(PURCHASE_LINE).count());
        }
    }
}
