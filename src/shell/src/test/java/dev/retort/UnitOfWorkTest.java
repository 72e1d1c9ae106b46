package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.COMPANY;
import static testschema.Tables.EGG;
import static testschema.Tables.EMPLOYEE;
import static testschema.Tables.HEN;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.NODE;
import static testschema.Tables.PURCHASE_LINE;
import static testschema.Tables.SETTING;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AddressRecord;
import testschema.tables.records.CompanyRecord;
import testschema.tables.records.EggRecord;
import testschema.tables.records.EmployeeRecord;
import testschema.tables.records.HenRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.SettingRecord;

/** What a flush writes, and in which order. */
class UnitOfWorkTest {

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    @ParameterizedTest
    @EnumSource
    void flush_insertsParentsFirst_whateverWasAddedFirst(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE);
                Session session = data.retort().session()) {
            AddressRecord bill = new AddressRecord().setStreet("bill");
            AddressRecord ship = new AddressRecord().setStreet("ship");
            PurchaseRecord purchase =
                    new PurchaseRecord().setReference("p").setBillAddress(bill).setShipAddress(ship);
            PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(1).setPurchase(purchase);
            LineNoteRecord note = new LineNoteRecord().setWords("n").setPurchaseLine(line);
            session.addAll(note, line, purchase, ship, bill).flush();
            assertEquals(
                    List.of("insert address", "insert purchase", "insert purchase_line", "insert line_note"),
                    data.steps());
            assertEquals(ship.getId(), purchase.getShipAddressId());
            assertEquals(bill.getId(), purchase.getBillAddressId());
            assertEquals(purchase.getId(), line.getPurchaseId());
            assertEquals(purchase.getId(), note.getPurchaseId());
            assertEquals(1, note.getLineNo());
        }
    }

    @ParameterizedTest
    @EnumSource
    void add_takesInAllThatIsReached(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE);
                Session session = data.retort().session()) {
            PurchaseRecord purchase = new PurchaseRecord();
            PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(1);
            purchase.purchaseLines().append(line);
            line.lineNotes().append(new LineNoteRecord(), new LineNoteRecord());
            AddressRecord ship = new AddressRecord();
            ship.shipAddressPurchases().append(purchase);
            session.add(line.lineNotes().all().getLast());
            assertTrue(session.contains(ship));
            assertEquals(5, session.pending().inserted().size());
            session.commit();
            assertEquals(2, session.query(LINE_NOTE).count());
            assertSame(ship, purchase.shipAddress());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsThatAreReached_areInsertedInTheSameOrderEachTime(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PURCHASE_LINE);
                Session session = data.retort().session()) {
            for (int i = 0; i < 20; i++) {
                AddressRecord ship = new AddressRecord().setStreet("ship");
                AddressRecord bill = new AddressRecord().setStreet("bill");
                session.add(new PurchaseRecord().setShipAddress(ship).setBillAddress(bill))
                        .flush();
                assertTrue(bill.getId() < ship.getId());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tree_isInsertedLevelByLevel(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord root = node("root");
            for (int i = 0; i < 3; i++) {
                NodeRecord child = node("child " + i);
                root.children().append(child);
                child.children().append(node("grandchild 1 of " + i), node("grandchild 2 of " + i));
            }
            session.add(root).flush();
            assertEquals(List.of("insert node", "insert node", "insert node"), data.steps());
            for (NodeRecord child : root.children().orderBy(NODE.ID).all()) {
                assertSame(root, child.parent());
                assertEquals(2, child.children().count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tree_isInserted_whenItsLeavesAreAddedFirst(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            List<NodeRecord> nodes = new ArrayList<>(List.of(node("0")));
            for (int i = 1; i < 60; i++) {
                nodes.add(node("" + i).setParent(nodes.get((i - 1) / 2)));
            }
            Collections.shuffle(nodes, new Random(kind.ordinal()));
            session.addAll(nodes).commit();
            for (NodeRecord node : session.query(NODE).with(NODE.parent()).all()) {
                int number = Integer.parseInt(node.getName());
                assertEquals(
                        number == 0 ? null : "" + (number - 1) / 2,
                        node.parent() == null ? null : node.parent().getName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatRefersToItself_isInsertedAndThenUpdated(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord node = node("own parent");
            node.setParent(node);
            session.add(node).flush();
            assertEquals(List.of("insert node", "update node"), data.steps());
            assertEquals(node.getId(), node.getParentId());
            assertSame(node, node.parent());
            session.flush();
            assertEquals(List.of(), data.steps());
            session.delete(node).commit();
            assertEquals(0, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void circleOfRecords_isInsertedWithOneUpdate(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord a = node("a");
            NodeRecord b = node("b").setParent(a);
            NodeRecord c = node("c").setParent(b);
            a.setParent(c);
            session.addAll(a, b, c).commit();
            assertSame(c, a.parent());
            assertEquals(c.getId(), a.getParentId());
            assertEquals(b.getId(), c.getParentId());
            data.statements();
            session.deleteAll(List.of(a, b, c)).commit();
            assertEquals(0, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void circleOfTables_isBrokenWhereAColumnMayBeNull(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, COMPANY);
                Session session = data.retort().session()) {
            CompanyRecord company = new CompanyRecord().setName("c");
            EmployeeRecord head = new EmployeeRecord().setName("head").setCompany(company);
            EmployeeRecord other =
                    new EmployeeRecord().setName("other").setCompany(company).setBoss(head);
            company.setHead(head);
            session.addAll(other, head, company).flush();
            assertEquals(
                    List.of("insert company", "insert employee", "insert employee", "update company"), data.steps());
            assertEquals(head.getId(), company.getHeadId());
            assertEquals(head.getId(), other.getBossId());
            session.commit();

            session.deleteAll(List.of(company, head, other)).flush();
            assertEquals(
                    List.of("update company", "delete employee", "delete employee", "delete company"), data.steps());
            session.commit();
            assertEquals(
                    0, session.query(EMPLOYEE).count() + session.query(COMPANY).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void circleWithoutAnyNull_isAnErrorThatSaysTheColumns(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, HEN);
                Session session = data.retort().session()) {
            HenRecord hen = new HenRecord();
            EggRecord egg = new EggRecord().setHen(hen);
            hen.setEgg(egg);
            session.addAll(hen, egg);
            RetortException circle = assertThrows(RetortException.class, session::flush);
            assertTrue(
                    List.of(
                                    "new records refer to each other in a circle: hen.egg_id → egg, egg.hen_id → hen",
                                    "new records refer to each other in a circle: egg.hen_id → hen, hen.egg_id → egg")
                            .contains(circle.message()),
                    circle.message());
            assertEquals(
                    "one of these columns must allow NULL, or one of the records must be there before",
                    circle.hint().orElseThrow());
            assertEquals(List.of(), data.steps());
            session.expunge(hen).expunge(egg);
            assertEquals(0, session.query(EGG).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void insert_givesKeysAndDefaultsToEachRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, SETTING);
                Session session = data.retort().session()) {
            SettingRecord plain = new SettingRecord().setName("plain");
            SettingRecord special =
                    new SettingRecord().setName("special").setKind("other").setAmount(1);
            SettingRecord none = new SettingRecord().setName("none").setAmount(null);
            SettingRecord empty = new SettingRecord();
            session.addAll(plain, special, none, empty).flush();
            assertTrue(data.steps().size() <= (kind == Kind.SQLITE ? 4 : 2), () -> "several rows are one statement");
            assertEquals("plain", plain.getKind());
            assertEquals(7, plain.getAmount());
            assertEquals("other", special.getKind());
            assertEquals(1, special.getAmount());
            assertNull(none.getAmount());
            assertEquals(7, empty.getAmount());
            assertNull(empty.getName());
            assertTrue(plain.getId() < special.getId() && special.getId() < none.getId());
            assertTrue(none.getId() < empty.getId());
            session.commit();
            assertEquals(
                    List.of("plain", "special", "none"),
                    session.query(SETTING).where(SETTING.NAME.isNotNull()).orderBy(SETTING.ID).all().stream()
                            .map(SettingRecord::getName)
                            .toList());
            session.flush();
            assertFalse(plain.touched());
        }
    }

    @ParameterizedTest
    @EnumSource
    void insertOfThousands_givesEachRowItsOwnKey(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            List<NodeRecord> nodes =
                    IntStream.range(0, 2500).mapToObj(i -> node("n" + i)).toList();
            session.addAll(nodes).commit();
            assertTrue(data.steps().size() <= 3);
            for (NodeRecord node : nodes) {
                assertNotNull(node.getId());
            }
            data.retort().transaction(other -> {
                for (NodeRecord node : nodes.subList(990, 1010)) {
                    assertEquals(
                            node.getName(),
                            other.get(NODE, node.getId()).orElseThrow().getName());
                }
                assertEquals(2500, other.query(NODE).count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysThatAreGiven_stayBesideThoseThatAreNot(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord given = node("given").setId(70);
            NodeRecord counted = node("counted");
            session.addAll(given, counted).commit();
            assertEquals(70, given.getId());
            assertNotNull(counted.getId());
            assertEquals(
                    "counted", session.get(NODE, counted.getId()).orElseThrow().getName());
            assertSame(given, session.get(NODE, 70).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void newRecord_isWrittenAsItIsAtTheFlush(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord node = node("before");
            session.add(node).add(node);
            node.setName("after");
            session.flush();
            node.setName("later");
            session.commit();
            assertEquals(List.of("insert node", "update node"), data.steps());
            assertEquals("later", session.query(NODE).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyThatIsGiven_isNotGivenToAnother_thatWasAddedBefore(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord first = new NodeRecord().setName("first");
            session.add(first).commit();
            session.delete(first).flush();
            NodeRecord second = new NodeRecord().setName("second");
            session.addAll(second, first).commit();
            assertEquals(2, session.query(NODE).count());
        }
    }
}
