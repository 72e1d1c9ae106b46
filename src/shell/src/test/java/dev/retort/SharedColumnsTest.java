package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.BOOKING;
import static testschema.Tables.MILESTONE;
import static testschema.Tables.PROJECT;
import static testschema.Tables.TASK;
import static testschema.Tables.TICKET;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.BookingRecord;
import testschema.tables.records.MilestoneRecord;
import testschema.tables.records.ProjectRecord;
import testschema.tables.records.TaskRecord;
import testschema.tables.records.TenantRecord;
import testschema.tables.records.TicketRecord;

/** Foreign keys of several columns that share some with the primary key, with other keys, or with what may not be null. */
class SharedColumnsTest {
    private final TenantRecord tenant = new TenantRecord().setName("t");
    private final ProjectRecord project =
            new ProjectRecord().setId(1).setName("p").setTenant(tenant);
    private final ProjectRecord other =
            new ProjectRecord().setId(2).setName("other").setTenant(tenant);

    @ParameterizedTest
    @EnumSource
    void columnThatMayNotBeNull_stays_whenTheReferenceIsCleared(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, TASK);
                Session session = data.retort().session()) {
            TaskRecord one = new TaskRecord().setName("one").setProject(project);
            TaskRecord two = new TaskRecord().setName("two").setProject(project);
            TaskRecord three = new TaskRecord().setName("three").setProject(project);
            session.addAll(one, two, three).commit();
            one.setProject(null);
            project.tasks().remove(two);
            assertEquals(List.of(three), project.tasks().all());
            other.tasks().set(three);
            project.tasks().set();
            session.commit();
            for (TaskRecord task : List.of(one, two)) {
                assertTrue(session.contains(task));
                session.refresh(task);
                assertNull(task.project());
                assertEquals(tenant.getId(), task.getTenantId());
                assertNull(task.getProjectId());
            }
            assertSame(other, three.project());
            assertEquals(2, session.query(TASK).where(TASK.project(), null).count());
            one.setProject(other);
            project.tasks().append(two);
            session.commit();
            assertEquals(List.of(one, three), other.tasks().orderBy(TASK.ID).all());
            assertSame(
                    project,
                    session.refresh(two)
                            .query(TASK)
                            .where(TASK.NAME, "two")
                            .one()
                            .project());
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnOfThePrimaryKey_stays_whenTheReferenceIsCleared(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, TICKET);
                Session session = data.retort().session()) {
            TicketRecord first =
                    new TicketRecord().setId(1).setName("1").setTenant(tenant).setProject(project);
            TicketRecord second = new TicketRecord()
                    .setId(2)
                    .setName("2")
                    .setTenant(tenant)
                    .setProject(project)
                    .setDuplicate(first);
            session.addAll(first, second).commit();
            assertSame(first, second.duplicate());
            second.setDuplicate(null).setProject(null);
            assertSame(tenant, second.tenant());
            session.commit();
            session.refresh(second);
            assertNull(second.duplicate());
            assertNull(second.project());
            assertEquals(tenant.getId(), second.getTenantId());
            assertSame(second, session.get(TICKET, tenant.getId(), 2).orElseThrow());
            second.setDuplicate(first);
            first.setDuplicate(second);
            session.commit();
            assertSame(second, first.duplicate());
            session.query(PROJECT).with(PROJECT.tickets()).all();
            project.tickets().remove(first);
            assertEquals(List.of(), project.tickets().all());
            session.delete(first).delete(second).commit();
            assertEquals(0, session.query(TICKET).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void newRowsOfACircle_shareTheirTenant(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, TICKET);
                Session session = data.retort().session()) {
            TicketRecord first = new TicketRecord().setId(1).setTenant(tenant);
            TicketRecord second = new TicketRecord().setId(2).setTenant(tenant).setDuplicate(first);
            first.setDuplicate(second);
            session.addAll(first, second).commit();
            session.refresh(first).refresh(second);
            assertSame(second, first.duplicate());
            assertSame(first, second.duplicate());
            second.setDuplicate(second);
            session.commit();
            assertSame(
                    second,
                    session.refresh(second)
                            .get(TICKET, tenant.getId(), 2)
                            .orElseThrow()
                            .duplicate());
        }
    }

    @ParameterizedTest
    @EnumSource
    void newParent_ofAKnownTenant_leavesTheTenant(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, TICKET, TASK);
                Session session = data.retort().session()) {
            TicketRecord ticket = new TicketRecord().setId(1).setTenant(tenant);
            TaskRecord task = new TaskRecord().setProject(project);
            session.addAll(ticket, task).commit();
            ProjectRecord fresh = new ProjectRecord().setId(3).setTenant(tenant);
            ticket.setProject(fresh);
            task.setProject(fresh);
            assertSame(tenant, ticket.tenant());
            assertSame(fresh, ticket.project());
            session.commit();
            assertSame(
                    fresh,
                    session.refresh(ticket)
                            .get(TICKET, tenant.getId(), 1)
                            .orElseThrow()
                            .project());
            assertEquals(3, task.getProjectId());
            assertEquals(List.of(ticket), fresh.tickets().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatMayNotBeWithoutIt_isDeleted_whenItIsRemoved(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, MILESTONE);
                Session session = data.retort().session()) {
            MilestoneRecord one =
                    new MilestoneRecord().setId(1).setProject(project).setTenant(tenant);
            MilestoneRecord two =
                    new MilestoneRecord().setId(2).setProject(project).setTenant(tenant);
            session.addAll(one, two).commit();
            project.milestones().remove(one);
            session.commit();
            assertFalse(session.contains(one));
            assertSame(two, session.query(MILESTONE).one());
            two.setProject(null);
            assertSame(tenant, two.tenant());
            DataAccessException refused = assertThrows(DataAccessException.class, session::commit);
            assertTrue(refused.getMessage().contains("project_id"), refused.getMessage());
            session.rollback();
            assertSame(project, two.project());
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnThatAnotherKeyUses_stays_whenTheReferenceIsCleared(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, BOOKING);
                Session session = data.retort().session()) {
            BookingRecord one = new BookingRecord().setTenant(tenant).setProject(project);
            BookingRecord two = new BookingRecord().setTenant(tenant).setProject(project);
            session.addAll(one, two).commit();
            one.setProject(null);
            two.setTenant(null);
            session.commit();
            session.refresh(one).refresh(two);
            assertSame(tenant, one.tenant());
            assertNull(one.project());
            assertNull(two.tenant());
            assertNull(two.project());
            assertEquals(List.of(), project.bookings().all());
            assertEquals(List.of(one), tenant.bookings().all());
        }
    }
}
