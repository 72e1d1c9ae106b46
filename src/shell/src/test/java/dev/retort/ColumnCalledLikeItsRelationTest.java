package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static testschema.Tables.STAFF;

import dev.retort.DataCase.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.StaffRecord;

/** A foreign key whose column is called like its relation: both can be set, to null as well. */
class ColumnCalledLikeItsRelationTest {

    @ParameterizedTest
    @EnumSource
    void columnAndRelation_areSetByMethodsOfTheirOwn(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, STAFF);
                Session session = data.retort().session()) {
            StaffRecord boss = new StaffRecord().setName("boss");
            StaffRecord one = new StaffRecord().setName("one").setReportsTo_(boss);
            session.add(one).commit();
            assertEquals(boss.getId(), one.getReportsTo());
            one.setReportsTo(null);
            assertNull(one.reportsTo());
            one.setReportsTo(boss.getId());
            assertSame(boss, one.reportsTo());
            one.setReportsTo_(null);
            session.commit();
            assertNull(one.getReportsTo());
            assertEquals(0, boss.reportsToStaff().count());
            assertEquals(2, session.query(STAFF).where(STAFF.reportsTo(), null).count());
        }
    }
}
