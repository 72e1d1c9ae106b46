package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testschema.Tables.CITY;
import static testschema.Tables.COMPANY;
import static testschema.Tables.CRATE;
import static testschema.Tables.DEPOT;
import static testschema.Tables.EMPLOYEE;
import static testschema.Tables.NODE;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CompanyRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.CrateRecord;
import testschema.tables.records.DepotRecord;
import testschema.tables.records.EmployeeRecord;
import testschema.tables.records.NodeRecord;

/** Keys of parents that change in the flush in which something begins to refer to them. */
class ChangedKeysTest {

    private static DepotRecord depot(String code) {
        return new DepotRecord().setCode(code);
    }

    private static CrateRecord crate(String name) {
        return new CrateRecord().setName(name);
    }

    @ParameterizedTest
    @EnumSource
    void primaryKey_isChangedBeforeANewChildIsInserted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("A").setName("a");
            CityRecord old = new CityRecord().setName("old").setCountry(country);
            session.add(old).commit();
            country.setCode("B");
            CityRecord fresh = new CityRecord().setName("fresh").setCountry(country);
            session.add(fresh).commit();
            assertEquals(
                    "B",
                    session.refresh(old)
                            .refresh(fresh)
                            .query(CITY)
                            .where(CITY.NAME, "old")
                            .one()
                            .getCountryCode());
            assertSame(country, fresh.country());
            assertEquals(List.of(old, fresh), country.cities().all());
            country.setCode("C");
            session.add(new CityRecord().setName("by column").setCountryCode("C"))
                    .commit();
            assertEquals(3, country.cities().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void uniqueKey_isChangedBeforeAChildIsInsertedOrMoved(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CRATE);
                Session session = data.retort().session()) {
            DepotRecord depot = depot("A");
            CrateRecord moved = crate("moved");
            session.addAll(moved, depot).commit();
            moved.setDepot(depot);
            depot.setCode("B");
            session.add(crate("fresh").setDepot(depot)).commit();
            assertEquals(
                    "B",
                    session.refresh(moved)
                            .query(CRATE)
                            .where(CRATE.NAME, "moved")
                            .one()
                            .getDepotCode());
            assertEquals(2, depot.crates().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childMovesAway_inTheFlushInWhichTheKeyChanges(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CRATE);
                Session session = data.retort().session()) {
            DepotRecord a = depot("A");
            DepotRecord b = depot("B");
            CrateRecord crate = crate("c").setDepot(a);
            session.addAll(a, b, crate).commit();
            a.setCode("A2");
            crate.setDepot(b);
            session.add(crate("fresh").setDepot(a)).commit();
            assertEquals(List.of(crate), b.crates().all());
            assertEquals("fresh", a.crates().one().getName());
            crate.setDepot(null);
            b.setCode("B2");
            session.commit();
            assertNull(crate.depot());
            assertEquals(
                    "B2",
                    session.refresh(b)
                            .query(DEPOT)
                            .where(DEPOT.CODE, "B2")
                            .one()
                            .getCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatAreGivenUp_andKeysThatAreReferredTo_haveOneOrder(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CRATE);
                Session session = data.retort().session()) {
            DepotRecord a = depot("A");
            DepotRecord b = depot("B");
            session.addAll(a, b).commit();
            b.setCode("C");
            a.setCode("B");
            DepotRecord fresh = depot("A");
            session.addAll(
                            crate("1").setDepot(a),
                            crate("2").setDepot(b),
                            crate("3").setDepot(fresh))
                    .commit();
            assertEquals("1", a.crates().one().getName());
            assertEquals("2", b.crates().one().getName());
            assertEquals("3", fresh.crates().one().getName());
            assertEquals(3, session.query(DEPOT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tableThatRefersToItself_changesKeysFirst(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DEPOT);
                Session session = data.retort().session()) {
            DepotRecord a = depot("A");
            DepotRecord b = depot("B");
            session.addAll(a, b).commit();
            a.setCode("A2").setSuccessor(b);
            b.setCode("B2");
            DepotRecord fresh = depot("C").setSuccessor(a);
            session.add(fresh).commit();
            assertEquals(
                    "A2",
                    session.refresh(fresh)
                            .refresh(a)
                            .query(DEPOT)
                            .where(DEPOT.CODE, "C")
                            .one()
                            .getSuccessorCode());
            assertSame(b, a.successor());
            assertEquals("B2", a.getSuccessorCode());
            fresh.setCode("C2");
            DepotRecord last = depot("D");
            fresh.setSuccessor(last);
            session.add(depot("E").setSuccessor(fresh)).commit();
            assertEquals(
                    "D",
                    session.refresh(fresh)
                            .query(DEPOT)
                            .where(DEPOT.CODE, "C2")
                            .one()
                            .getSuccessorCode());
            assertEquals("E", fresh.successorDepots().one().getCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void circleOfGivenKeys_isInserted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DEPOT);
                Session session = data.retort().session()) {
            DepotRecord a = depot("A");
            DepotRecord b = depot("B").setSuccessor(a);
            a.setSuccessor(b);
            session.addAll(a, b).commit();
            assertSame(
                    a,
                    session.refresh(b)
                            .refresh(a)
                            .query(DEPOT)
                            .where(DEPOT.CODE, "B")
                            .one()
                            .successor());
            assertSame(b, a.successor());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatRefersToTheOldKeyByItsColumn_followsTheKey(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("A").setName("a");
            CityRecord city = new CityRecord().setName("c");
            session.addAll(country, city).commit();
            country.setCode("B");
            city.setCountryCode("A");
            session.add(new CityRecord().setName("fresh").setCountryCode("A")).commit();
            assertEquals("B", city.getCountryCode());
            assertSame(country, city.country());
            assertEquals(2, country.cities().count());
            assertEquals(2, session.query(CITY).where(CITY.COUNTRY_CODE, "B").count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedFlush_keepsReferences_toAParentWhoseKeyChanges(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CRATE);
                Session session = data.retort().session()) {
            DepotRecord depot = new DepotRecord().setCode("A");
            DepotRecord other = new DepotRecord().setCode("X");
            CrateRecord moved = new CrateRecord().setName("moved");
            session.addAll(depot, other).addAll(moved).commit();
            moved.setDepot(depot);
            CrateRecord fresh = new CrateRecord().setName("fresh").setDepot(depot);
            session.add(fresh);
            depot.setCode("B");
            fresh.setId(moved.getId());
            assertThrows(DataAccessException.class, session::flush);
            fresh.setId(77);
            session.commit();
            assertSame(depot, moved.depot());
            assertSame(depot, fresh.depot());
            assertEquals(
                    "B",
                    session.refresh(moved)
                            .query(CRATE)
                            .where(CRATE.NAME, "moved")
                            .one()
                            .getDepotCode());
            assertEquals("B", fresh.getDepotCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedFlush_takesBackKeysOfParents(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE, CRATE);
                Session session = data.retort().session()) {
            NodeRecord child = new NodeRecord().setName("child");
            DepotRecord x = new DepotRecord().setCode("X");
            session.addAll(child, x).commit();
            NodeRecord parent = new NodeRecord().setName("parent");
            child.setParent(parent);
            x.setCode(null);
            assertThrows(DataAccessException.class, session::flush);
            assertSame(parent, child.parent());
            assertNull(parent.getId());
            assertNull(child.getParentId());
            x.setCode("Y");
            session.commit();
            assertEquals(parent.getId(), child.getParentId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void circleOfTablesByGivenKeys_isInserted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, COMPANY, EMPLOYEE);
                Session session = data.retort().session()) {
            CompanyRecord company = new CompanyRecord().setId(7).setName("c");
            EmployeeRecord head = new EmployeeRecord().setId(9).setName("h").setCompany(company);
            company.setHead(head);
            session.add(company).commit();
            session.refresh(company);
            assertSame(head, company.head());
            assertEquals(1, company.employees().count());
            CompanyRecord other = new CompanyRecord().setId(8).setName("o").setHeadId(10);
            EmployeeRecord byColumn =
                    new EmployeeRecord().setId(10).setName("b").setCompanyId(8);
            session.addAll(other, byColumn).commit();
            assertSame(
                    byColumn,
                    session.refresh(other).get(COMPANY, 8).orElseThrow().head());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatRefersByItsColumn_staysWithTheParent_thatGivesItsKeyToAnother(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord old = new CountryRecord().setCode("A").setName("old");
            CityRecord moved = new CityRecord().setName("moved");
            session.addAll(old, moved).commit();
            CityRecord fresh = new CityRecord().setName("fresh").setCountryCode("A");
            session.add(fresh);
            moved.setCountryCode("A");
            old.setCode("B");
            CountryRecord other = new CountryRecord().setCode("A").setName("other");
            CityRecord late = new CityRecord().setName("late").setCountryCode("A");
            session.addAll(other, late).commit();
            assertSame(old, fresh.country());
            assertSame(old, moved.country());
            assertSame(other, late.country());
            assertEquals(
                    2, session.query(CITY).where(CITY.country().CODE.eq("B")).count());
            assertEquals(List.of(late), other.cities().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatRefersByItsColumn_followsANewParentWhoseKeyChanges(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("A").setName("a");
            CityRecord city = new CityRecord().setName("city").setCountryCode("A");
            session.addAll(country, city);
            country.with(testschema.Tables.COUNTRY.CODE, "B");
            session.commit();
            assertEquals("B", city.getCountryCode());
            assertSame(country, city.country());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatMoves_toTheNextOwnerOfTheKeyThatItHas_isWritten(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord old = new CountryRecord().setCode("A").setName("old");
            CountryRecord second = new CountryRecord().setCode("C").setName("second");
            CityRecord first = new CityRecord().setName("first").setCountry(old);
            CityRecord stays = new CityRecord().setName("stays").setCountry(old);
            session.addAll(second, first, stays).commit();
            old.setCode("B");
            CountryRecord fresh = new CountryRecord().setCode("A").setName("fresh");
            session.add(fresh);
            first.setCountry(fresh);
            session.commit();
            assertSame(fresh, first.country());
            assertEquals(List.of(first), fresh.cities().all());
            assertEquals(List.of(stays), old.cities().all());
            fresh.setCode("D");
            second.setCode("A");
            first.setCountry(second);
            session.commit();
            assertEquals(List.of(first), second.cities().all());
            assertEquals(
                    1,
                    session.query(CITY).where(CITY.country().NAME.eq("second")).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatWasLoaded_followsAKeyThatChangesTwice_whereItsColumnSaidTheFirst(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("A").setName("a");
            CityRecord city = new CityRecord().setName("city").setCountry(country);
            session.add(city).commit();
            assertSame(country, city.country());
            country.setCode("B");
            city.setCountryCode("B");
            country.setCode("C");
            session.commit();
            assertSame(country, city.country());
            assertEquals("C", city.getCountryCode());
            assertEquals(1, session.query(CITY).where(CITY.COUNTRY_CODE, "C").count());
        }
    }
}
