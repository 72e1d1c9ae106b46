package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.ADDRESS;
import static testschema.Tables.CITY;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.LOCKER;
import static testschema.Tables.NODE;
import static testschema.Tables.PASSPORT;
import static testschema.Tables.POST;
import static testschema.Tables.PURCHASE;
import static testschema.Tables.PURCHASE_LINE;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AddressRecord;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.LockerRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PassportRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;

/** Relations by keys of every sort: several to one table, of several columns, unique, given by people. */
class RelationKeysTest {

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    @ParameterizedTest
    @EnumSource
    void twoKeysToOneTable_areTwoRelations(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PURCHASE);
                Session session = data.retort().session()) {
            AddressRecord home = new AddressRecord().setStreet("home");
            AddressRecord work = new AddressRecord().setStreet("work");
            PurchaseRecord both = new PurchaseRecord().setBillAddress(home).setShipAddress(home);
            PurchaseRecord mixed = new PurchaseRecord().setBillAddress(home).setShipAddress(work);
            session.addAll(both, mixed).commit();
            assertEquals(2, home.billAddressPurchases().count());
            assertEquals(List.of(both), home.shipAddressPurchases().all());
            assertEquals(List.of(mixed), work.shipAddressPurchases().all());
            assertEquals(0, work.billAddressPurchases().count());
            assertEquals(
                    mixed,
                    session.query(PURCHASE)
                            .where(PURCHASE.billAddress(), home)
                            .where(PURCHASE.shipAddress(), work)
                            .one());
            assertEquals(
                    List.of(home),
                    session.query(ADDRESS)
                            .where(ADDRESS.billAddressPurchases(), both)
                            .all());
            home.shipAddressPurchases().remove(both);
            assertNull(both.shipAddress());
            assertSame(home, both.billAddress());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTwoColumns_isSetAndClearedAsOne(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE);
                Session session = data.retort().session()) {
            PurchaseRecord purchase = new PurchaseRecord();
            PurchaseLineRecord first = new PurchaseLineRecord().setLineNo(1);
            PurchaseLineRecord second = new PurchaseLineRecord().setLineNo(2);
            purchase.purchaseLines().append(first, second);
            LineNoteRecord note = new LineNoteRecord().setWords("note").setPurchaseLine(first);
            session.addAll(purchase, note).commit();
            assertSame(first, session.get(PURCHASE_LINE, purchase.getId(), 1).orElseThrow());
            note.setPurchaseLine(second);
            assertEquals(2, note.getLineNo());
            assertEquals(List.of(note), second.lineNotes().all());
            assertEquals(0, first.lineNotes().count());
            assertEquals(
                    List.of(note),
                    session.query(LINE_NOTE)
                            .where(LINE_NOTE.purchaseLine(), second)
                            .all());
            note.setPurchaseLine(null);
            session.commit();
            assertNull(note.getPurchaseId());
            assertNull(note.getLineNo());
            assertEquals(
                    List.of(note),
                    session.query(LINE_NOTE)
                            .where(LINE_NOTE.purchaseLine(), null)
                            .all());
            RetortException parts = assertThrows(RetortException.class, () -> session.get(PURCHASE_LINE, 1));
            assertEquals(
                    "the primary key of purchase_line is purchase_id, line_no, and get(…) was given 1 value",
                    parts.message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void uniqueKey_isOneRecord_onBothSides(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOCKER, PASSPORT);
                Session session = data.retort().session()) {
            PersonRecord ann = new PersonRecord().setName("ann");
            PersonRecord bob = new PersonRecord().setName("bob");
            LockerRecord locker = new LockerRecord().setLabel("1");
            ann.setLocker(locker);
            assertSame(ann, locker.person());
            session.addAll(ann, bob).commit();
            assertSame(locker, ann.locker());
            assertNull(bob.locker());
            bob.setLocker(locker);
            assertNull(ann.locker());
            session.commit();
            assertEquals(bob.getId(), locker.getPersonId());
            LockerRecord other = new LockerRecord().setLabel("2");
            bob.setLocker(other);
            session.commit();
            assertSame(other, bob.locker());
            assertNull(locker.person());
            bob.setLocker(null);
            session.commit();
            assertEquals(2, session.query(LOCKER).where(LOCKER.person(), null).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOfOneToOne_isReplacedByAnother_whereTheKeyMayNotBeNull(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PASSPORT);
                Session session = data.retort().session()) {
            PersonRecord ann = new PersonRecord().setName("ann");
            PassportRecord old = new PassportRecord().setNumber("1");
            ann.setPassport(old);
            session.add(ann).commit();
            PassportRecord next = new PassportRecord().setNumber("2");
            ann.setPassport(next);
            assertSame(next, ann.passport());
            session.commit();
            assertEquals("2", session.query(PASSPORT).one().getNumber());
            assertFalse(session.contains(old));
            ann.setPassport(null);
            session.commit();
            assertNull(ann.passport());
            assertEquals(0, session.query(PASSPORT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void lockersAreSwapped_whenTheKeyIsClearedBetween(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOCKER);
                Session session = data.retort().session()) {
            PersonRecord ann = new PersonRecord().setName("ann");
            PersonRecord bob = new PersonRecord().setName("bob");
            LockerRecord one = new LockerRecord().setLabel("1").setPerson(ann);
            LockerRecord two = new LockerRecord().setLabel("2").setPerson(bob);
            session.addAll(one, two).commit();
            one.setPerson(null);
            session.flush();
            two.setPerson(ann);
            session.flush();
            one.setPerson(bob);
            session.commit();
            assertSame(two, ann.locker());
            assertSame(one, bob.locker());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyThatPeopleGive_isFollowedWhenItChanges(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("XX").setName("x");
            CityRecord city = new CityRecord().setName("c").setCountry(country);
            session.add(city).commit();

            country.setCode("ZZ");
            session.commit();
            assertEquals("ZZ", session.query(CITY).one().getCountryCode());
            assertEquals("ZZ", city.getCountryCode());
            assertSame(country, city.country());
            assertEquals(List.of(city), country.cities().all());
            country.setCode("AA");
            session.flush();
            assertSame(country, city.country());
            session.rollback();
            assertEquals("ZZ", country.getCode());
            assertEquals("ZZ", city.getCountryCode());
            assertSame(country, city.country());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyThatPeopleGive_isFollowedWhenItChangesBeforeTheFlush(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("XX").setName("x");
            CityRecord city = new CityRecord().setName("c").setCountry(country);
            session.add(city);
            country.setCode("ZZ");
            assertSame(country, city.country());
            assertEquals(List.of(city), country.cities().all());
            session.commit();
            assertEquals("ZZ", city.getCountryCode());
            assertEquals("ZZ", session.query(CITY).one().getCountryCode());
            assertSame(country, city.country());
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationOfARecord_isAQuery(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord bob = new AuthorRecord().setName("bob");
            for (String title : List.of("b", "a", "c", "ab")) {
                ann.posts().append(new PostRecord().setTitle(title));
            }
            session.addAll(ann, bob).commit();
            bob.posts().append(new PostRecord().setTitle("a"));
            assertEquals(
                    List.of("a", "ab", "b", "c"),
                    ann.posts().orderBy(POST.TITLE).all().stream()
                            .map(PostRecord::getTitle)
                            .toList());
            assertEquals(2, ann.posts().where(POST.TITLE.like("a%")).count());
            assertEquals(
                    "c",
                    ann.posts().orderBy(POST.TITLE.desc()).first().orElseThrow().getTitle());
            assertEquals("a", bob.posts().one().getTitle());
            assertTrue(ann.posts().where(POST.TITLE, "z").oneOrNone().isEmpty());
            PostRecord mine = ann.posts().where(POST.TITLE, "a").one();
            assertSame(mine, ann.posts().get(mine.getId()).orElseThrow());
            assertTrue(bob.posts().get(mine.getId()).isEmpty());
            assertEquals(
                    404,
                    assertThrows(NotFoundException.class, () -> bob.posts().getOr404(mine.getId()))
                            .status());
            mine.setTitle("moved").setAuthor(bob);
            assertEquals(3, ann.posts().count());
            assertEquals(2, bob.posts().count());
            assertEquals(
                    2, session.query(POST).where(POST.author().NAME.eq("bob")).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wayOverSeveralTables_restrictsAQuery(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE, NODE);
                Session session = data.retort().session()) {
            AddressRecord home = new AddressRecord().setStreet("home");
            PurchaseRecord purchase = new PurchaseRecord().setBillAddress(home);
            PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(1).setPurchase(purchase);
            LineNoteRecord note = new LineNoteRecord().setPurchaseLine(line);
            PurchaseRecord other = new PurchaseRecord();
            session.addAll(note, other).commit();
            assertEquals(
                    List.of(note),
                    session.query(LINE_NOTE)
                            .where(LINE_NOTE.purchaseLine().purchase(), purchase)
                            .all());
            assertEquals(
                    List.of(note),
                    session.query(LINE_NOTE)
                            .where(LINE_NOTE.purchaseLine().purchase().billAddress(), home)
                            .all());
            assertEquals(
                    List.of(other),
                    session.query(PURCHASE)
                            .where(PURCHASE.purchaseLines(), null)
                            .all());
            assertEquals(
                    List.of(purchase),
                    session.query(PURCHASE)
                            .where(PURCHASE.purchaseLines().lineNotes(), note)
                            .all());
            NodeRecord root = node("root");
            NodeRecord leaf = node("leaf").setParent(node("middle").setParent(root));
            session.add(leaf).commit();
            assertEquals(
                    List.of(leaf),
                    session.query(NODE).where(NODE.parent().parent(), root).all());
            assertEquals(
                    List.of(root),
                    session.query(NODE).where(NODE.children().children(), leaf).all());
            assertEquals(
                    List.of(root),
                    session.query(NODE).where(NODE.parent(), null).all());
            assertEquals(
                    List.of(),
                    session.query(NODE).where(NODE.parent(), node("new")).all());
        }
    }
}
