package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.CITY;
import static testschema.Tables.ENROLMENT;
import static testschema.Tables.LOCKER;
import static testschema.Tables.NODE;
import static testschema.Tables.PERSON;
import static testschema.Tables.STUDENT;

import dev.retort.DataCase.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.CourseRecord;
import testschema.tables.records.EnrolmentRecord;
import testschema.tables.records.LockerRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.StudentRecord;

/** Relations in memory follow the columns of their keys, in whatever way these are set. */
class KeysInMemoryTest {

    /** A way to set the column of a foreign key. */
    enum Way {
        SETTER {
            @Override
            void set(Session session, NodeRecord node, Integer parent) {
                node.setParentId(parent);
            }
        },
        WITH {
            @Override
            void set(Session session, NodeRecord node, Integer parent) {
                node.with(NODE.PARENT_ID, parent);
            }
        },
        FIELD {
            @Override
            void set(Session session, NodeRecord node, Integer parent) {
                node.set(NODE.PARENT_ID, parent);
                session.flush();
            }
        },
        MAP {
            @Override
            void set(Session session, NodeRecord node, Integer parent) {
                java.util.Map<String, Object> map = new java.util.HashMap<>();
                map.put("parent_id", parent);
                node.fromMap(map);
                assertEquals(List.of(node), session.pending().updated());
            }
        },
        STATEMENT {
            @Override
            void set(Session session, NodeRecord node, Integer parent) {
                session.dsl()
                        .update(NODE)
                        .set(NODE.PARENT_ID, parent)
                        .where(NODE.ID.eq(node.getId()))
                        .execute();
                session.refresh(node);
            }
        },
        QUERY {
            @Override
            void set(Session session, NodeRecord node, Integer parent) {
                session.dsl()
                        .update(NODE)
                        .set(NODE.PARENT_ID, parent)
                        .where(NODE.ID.eq(node.getId()))
                        .execute();
                session.query(NODE).all();
            }
        };

        abstract void set(Session session, NodeRecord node, Integer parent);
    }

    static Stream<Arguments> ways() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    private static NodeRecord found(Session session, String name) {
        return session.query(NODE).where(NODE.NAME, name).one();
    }

    /** Nodes a and b, of which a has a child, all relations of which are in memory. */
    private static DataCase tree(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, NODE);
        data.retort()
                .transaction(session -> session.addAll(node("a"), node("b"), node("child"))
                        .flush()
                        .query(NODE)
                        .where(NODE.NAME, "child")
                        .one()
                        .setParent(found(session, "a")));
        return data;
    }

    private static void assertChildren(NodeRecord parent, NodeRecord... children) {
        List<NodeRecord> all = List.of(children);
        assertEquals(all, parent.children().all());
        assertEquals(all.size(), parent.children().count());
        assertEquals(all.size(), parent.children().where(NODE.NAME, "child").count());
        all.forEach(child -> {
            assertTrue(parent.children().contains(child));
            assertSame(parent, child.parent());
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void loadedRelations_followTheColumn(Kind kind, Way way) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            List<NodeRecord> all = session.query(NODE)
                    .with(NODE.children(), NODE.parent())
                    .orderBy(NODE.ID)
                    .all();
            NodeRecord a = all.get(0);
            NodeRecord b = all.get(1);
            NodeRecord child = all.get(2);
            assertChildren(a, child);
            assertChildren(b);
            way.set(session, child, b.getId());
            assertSame(b, child.parent());
            assertChildren(b, child);
            assertChildren(a);
            session.commit();
            assertChildren(b, child);
            assertChildren(a);
            session.query(NODE).with(NODE.children(), NODE.parent()).all();
            way.set(session, child, null);
            assertNull(child.parent());
            assertChildren(a);
            assertChildren(b);
            session.flush();
            assertChildren(b);
            session.rollback();
            assertSame(b, child.parent());
            assertChildren(b, child);
            assertChildren(a);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void loadedRelations_followTheColumn_whenASavepointIsUndone(Kind kind, Way way) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            List<NodeRecord> all = session.query(NODE)
                    .with(NODE.children(), NODE.parent())
                    .orderBy(NODE.ID)
                    .all();
            NodeRecord a = all.get(0);
            NodeRecord b = all.get(1);
            NodeRecord child = all.get(2);
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        way.set(session, child, b.getId());
                        session.query(NODE).with(NODE.children(), NODE.parent()).all();
                        assertChildren(b, child);
                        assertChildren(a);
                        throw new IllegalStateException("stop");
                    }));
            assertChildren(a, child);
            assertChildren(b);
            session.commit();
            assertEquals(
                    a.getId(),
                    session.refresh(child)
                            .query(NODE)
                            .where(NODE.NAME, "child")
                            .one()
                            .getParentId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnThatIsSet_comesBeforeANewRecord(Kind kind) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            NodeRecord child = found(session, "child");
            NodeRecord b = found(session, "b");
            NodeRecord fresh = node("fresh");
            child.setParent(fresh).setParentId(null);
            assertNull(child.parent());
            session.flush();
            assertNull(session.dsl()
                    .select(NODE.PARENT_ID)
                    .from(NODE)
                    .where(NODE.NAME.eq("child"))
                    .fetchSingle()
                    .value1());
            assertEquals(0, fresh.children().count());
            NodeRecord orphan = node("orphan").setParent(node("first")).setParentId(b.getId());
            assertSame(
                    b,
                    session.add(orphan)
                            .query(NODE)
                            .where(NODE.NAME, "orphan")
                            .one()
                            .parent());
            assertEquals(0, session.query(NODE).where(NODE.NAME, "first").count());
            NodeRecord root = node("root");
            NodeRecord leaf = node("leaf");
            root.children().append(leaf);
            leaf.setParentId(null);
            assertEquals(List.of(), root.children().all());
            session.add(root).commit();
            assertEquals(0, session.query(NODE).where(NODE.NAME, "leaf").count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsInNoSession_isListedByItsColumn(Kind kind) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            NodeRecord a = found(session, "a");
            NodeRecord b = found(session, "b");
            NodeRecord loose = node("loose").setParent(b);
            assertTrue(b.children().contains(loose));
            loose.set(NODE.PARENT_ID, a.getId());
            assertEquals(0, b.children().count());
            NodeRecord root = node("root");
            loose.setParent(root);
            loose.set(NODE.PARENT_ID, a.getId());
            assertEquals(List.of(), root.children().all());
            session.add(root).commit();
            assertEquals(0, session.query(NODE).where(NODE.NAME, "loose").count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void junctionRow_followsItsColumns(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, ENROLMENT);
                Session session = data.retort().session()) {
            StudentRecord ann = new StudentRecord().setName("ann");
            StudentRecord bob = new StudentRecord().setName("bob");
            CourseRecord maths = new CourseRecord().setTitle("maths");
            CourseRecord music = new CourseRecord().setTitle("music");
            ann.courses().append(maths);
            session.addAll(ann, bob).addAll(maths, music).commit();
            session.query(STUDENT).with(STUDENT.courses()).all();
            session.query(testschema.Tables.COURSE)
                    .with(testschema.Tables.COURSE.students())
                    .all();
            EnrolmentRecord row = session.query(ENROLMENT).one();
            row.setCourseId(music.getId());
            assertEquals(List.of(music), ann.courses().all());
            assertEquals(List.of(), maths.students().all());
            assertEquals(List.of(ann), music.students().all());
            row.setStudentId(bob.getId());
            assertEquals(List.of(), ann.courses().all());
            assertEquals(List.of(music), bob.courses().all());
            session.rollback();
            assertEquals(List.of(maths), ann.courses().all());
            assertEquals(List.of(), music.students().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneToOne_followsTheColumn(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOCKER);
                Session session = data.retort().session()) {
            PersonRecord ann = new PersonRecord().setName("ann");
            PersonRecord bob = new PersonRecord().setName("bob");
            LockerRecord locker = new LockerRecord().setLabel("1");
            ann.setLocker(locker);
            session.addAll(ann, bob).commit();
            session.query(PERSON).with(PERSON.locker()).all();
            locker.setPersonId(bob.getId());
            assertSame(locker, bob.locker());
            assertNull(ann.locker());
            session.commit();
            session.query(PERSON).with(PERSON.locker()).all();
            locker.setPersonId(null);
            assertNull(bob.locker());
            assertNull(locker.person());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTheParentThatChanges_takesItsRelationsAlong(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY);
                Session session = data.retort().session()) {
            CountryRecord country = new CountryRecord().setCode("X").setName("x");
            CityRecord city = new CityRecord().setName("c").setCountry(country);
            session.add(city).commit();
            session.query(testschema.Tables.COUNTRY)
                    .with(testschema.Tables.COUNTRY.cities())
                    .all();
            country.setCode("Y");
            assertEquals(List.of(city), country.cities().all());
            assertEquals("Y", city.getCountryCode());
            assertSame(country, city.country());
            session.rollback();
            assertEquals(List.of(city), country.cities().all());
            assertEquals("X", city.getCountryCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowThatSomebodyElseChanged_isListedWhereItIs(Kind kind) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            List<NodeRecord> all = session.query(NODE)
                    .with(NODE.children(), NODE.parent())
                    .orderBy(NODE.ID)
                    .all();
            NodeRecord a = all.get(0);
            NodeRecord b = all.get(1);
            NodeRecord child = all.get(2);
            session.commit();
            data.retort().transaction(other -> found(other, "child").setParentId(b.getId()));
            assertEquals(List.of(child), a.children().all());
            session.refresh(child);
            assertChildren(b, child);
            assertChildren(a);
            session.commit();
            data.retort().transaction(other -> other.delete(found(other, "child")));
            child.setName("renamed");
            session.rollback();
            assertChildren(b);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsLetGo_isReadAsAnotherOne(Kind kind) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            NodeRecord a = session.query(NODE)
                    .where(NODE.NAME, "a")
                    .with(NODE.children())
                    .one();
            NodeRecord child = a.children().one();
            session.expunge(child);
            assertNotSame(child, a.children().one());
            assertSame(found(session, "child"), a.children().one());
            assertEquals(
                    Map.of("child", a), Map.of(a.children().one().getName(), Objects.requireNonNull(child.parent())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refresh_forgetsANewParent(Kind kind) throws Exception {
        try (DataCase data = tree(kind);
                Session session = data.retort().session()) {
            NodeRecord b = found(session, "b");
            NodeRecord fresh = node("fresh");
            b.setParent(fresh);
            session.refresh(b);
            assertNull(b.parent());
            assertEquals(0, fresh.children().count());
            session.commit();
            assertNull(
                    session.refresh(b).query(NODE).where(NODE.NAME, "b").one().getParentId());
        }
    }
}
