package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.ENROLMENT;
import static testschema.Tables.FRIENDSHIP;
import static testschema.Tables.PERSON;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;
import static testschema.Tables.TAG;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CourseRecord;
import testschema.tables.records.EnrolmentRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PostTagRecord;
import testschema.tables.records.StudentRecord;
import testschema.tables.records.TagRecord;

/** Relations over a junction table. */
class ManyToManyTest {
    private final AuthorRecord ann = new AuthorRecord().setName("ann");
    private final PostRecord post = new PostRecord().setTitle("post").setAuthor(ann);
    private final PostRecord second = new PostRecord().setTitle("second").setAuthor(ann);
    private final TagRecord red = new TagRecord().setName("red");
    private final TagRecord blue = new TagRecord().setName("blue");

    private static List<String> names(Query<TagRecord> tags) {
        return tags.all().stream().map(TagRecord::getName).sorted().toList();
    }

    @Test
    void sidesAgree_beforeThereIsASession() {
        post.tags().append(red, blue);
        second.tags().append(red);
        assertEquals(List.of(post, second), red.posts().all());
        assertEquals(List.of("blue", "red"), names(post.tags()));
        blue.posts().append(post);
        assertEquals(2, post.tags().count());
        red.posts().remove(post);
        assertEquals(List.of("blue"), names(post.tags()));
        assertEquals(List.of(second), red.posts().all());
        assertThrows(RetortException.class, () -> post.tags().remove(red));
        post.tags().set(red);
        assertEquals(List.of("red"), names(post.tags()));
        assertFalse(blue.posts().contains(post));
    }

    @ParameterizedTest
    @EnumSource
    void joinedRecords_areInsertedWithTheirRows_inOneStatementATable(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            post.tags().append(red, blue);
            second.tags().append(red);
            session.add(ann).flush();
            assertEquals(
                    List.of("insert author", "insert post", "insert post_tag", "insert tag"),
                    data.steps().stream().sorted().toList());
            session.commit();
            assertEquals(3, session.query(POST_TAG).count());
            data.retort().transaction(other -> {
                PostRecord read = other.get(POST, post.getId()).orElseThrow();
                assertEquals(List.of("blue", "red"), names(read.tags()));
                assertEquals(
                        2,
                        read.tags()
                                .orderBy(TAG.NAME.desc())
                                .first()
                                .orElseThrow()
                                .posts()
                                .count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void sidesAgree_beforeTheFlush(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            session.addAll(post, second, red, blue).commit();
            post.tags().append(red);
            assertEquals(List.of(post), red.posts().all());
            assertTrue(red.posts().contains(post));
            red.posts().append(second);
            assertEquals(List.of(red), second.tags().all());
            red.posts().remove(post);
            assertEquals(List.of(), post.tags().all());
            session.commit();
            assertEquals(1, session.query(POST_TAG).count());
            TagRecord fresh = new TagRecord().setName("fresh");
            second.tags().append(fresh);
            assertTrue(session.contains(fresh));
            assertEquals(List.of("fresh", "red"), names(second.tags()));
            second.tags().remove(fresh, red);
            assertEquals(List.of(), second.tags().all());
            session.commit();
            assertEquals(0, session.query(POST_TAG).count());
            assertEquals(3, session.query(TAG).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pair_isJoinedOnce_howeverOftenItIsAppended(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            post.tags().append(red, red);
            red.posts().append(post);
            session.add(post).commit();
            assertEquals(1, session.query(POST_TAG).count());
            data.statements();
            post.tags().remove(red).append(red);
            session.commit();
            assertEquals(List.of("red"), names(post.tags()));
            post.tags().append(blue).remove(blue).append(blue);
            session.commit();
            assertEquals(List.of("blue", "red"), names(post.tags()));
            post.tags().remove(red);
            session.flush();
            post.tags().append(red);
            session.commit();
            assertEquals(2, session.query(POST_TAG).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pairThatIsInTheDatabase_isNotInsertedAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            post.tags().append(red);
            session.add(post).commit();
            PostTagRecord junction = session.query(POST_TAG).one();
            post.tags().append(red);
            session.commit();
            assertTrue(session.contains(junction));
            assertEquals(List.of("red"), names(post.tags()));
            assertEquals(1, session.query(POST_TAG).count());
            session.commit();
            try (Session other = data.retort().session()) {
                PostRecord read = other.get(POST, post.getId()).orElseThrow();
                read.tags().append(other.query(TAG).one());
                try {
                    other.commit();
                } catch (IntegrityConstraintViolationException refused) {
                    // As SQLAlchemy's dynamic relations: what was not loaded is not known to be there.
                    other.rollback();
                }
            }
            assertEquals(1, session.query(POST_TAG).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void set_leavesNoOthers(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            post.tags().append(red, blue);
            session.add(post).commit();
            TagRecord green = new TagRecord().setName("green");
            post.tags().set(green, blue);
            assertEquals(List.of("blue", "green"), names(post.tags()));
            session.commit();
            assertEquals(List.of("blue", "green"), names(post.tags()));
            assertEquals(List.of(), red.posts().all());
            post.tags().set();
            session.commit();
            assertEquals(0, session.query(POST_TAG).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_bringsBackWhatWasJoined(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            post.tags().append(red);
            session.addAll(post, blue).commit();
            post.tags().remove(red).append(blue);
            assertEquals(List.of("blue"), names(post.tags()));
            session.rollback();
            assertEquals(List.of("red"), names(post.tags()));
            assertEquals(List.of(), blue.posts().all());
            post.tags().append(blue);
            session.rollback();
            session.commit();
            assertEquals(List.of("red"), names(post.tags()));
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        post.tags().set(blue);
                        session.flush();
                        throw new IllegalStateException("stop");
                    }));
            assertEquals(List.of("red"), names(post.tags()));
            session.commit();
            assertEquals(1, session.query(POST_TAG).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletedRecord_takesItsRowsOfTheJunctionAlong_whereTheRuleSaysSo(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG, ENROLMENT);
                Session session = data.retort().session()) {
            post.tags().append(red, blue);
            session.add(post).commit();
            PostTagRecord junction =
                    session.get(POST_TAG, post.getId(), red.getId()).orElseThrow();
            session.delete(red).commit();
            assertEquals(List.of("blue"), names(post.tags()));
            assertFalse(session.contains(junction));
            session.delete(post).commit();
            assertEquals(0, session.query(POST_TAG).count());

            StudentRecord student = new StudentRecord().setName("s");
            CourseRecord course = new CourseRecord().setTitle("c");
            student.courses().append(course);
            session.add(student).commit();
            session.delete(student);
            assertThrows(IntegrityConstraintViolationException.class, session::commit);
            session.rollback();
            student.courses().remove(course);
            session.delete(student).commit();
            assertEquals(0, session.query(ENROLMENT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void junctionWithMoreColumns_isARecordAndARelation(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, ENROLMENT);
                Session session = data.retort().session()) {
            StudentRecord student = new StudentRecord().setName("s");
            CourseRecord course = new CourseRecord().setTitle("c");
            CourseRecord other = new CourseRecord().setTitle("other");
            EnrolmentRecord enrolment =
                    new EnrolmentRecord().setStudent(student).setCourse(course).setGrade(1);
            student.courses().append(other);
            session.addAll(enrolment, student).commit();
            assertEquals("new", enrolment.getState());
            assertEquals(
                    List.of("c", "other"),
                    student.courses().all().stream()
                            .map(CourseRecord::getTitle)
                            .sorted()
                            .toList());
            assertEquals(2, student.enrolments().count());
            assertSame(enrolment, course.enrolments().one());
            EnrolmentRecord plain =
                    session.get(ENROLMENT, student.getId(), other.getId()).orElseThrow();
            assertNull(plain.getGrade());
            plain.setGrade(2);
            session.commit();
            student.courses().remove(course);
            session.commit();
            assertFalse(session.contains(enrolment));
            assertSame(plain, session.query(ENROLMENT).one());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tableJoinedToItself_hasTwoDirections(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, FRIENDSHIP);
                Session session = data.retort().session()) {
            PersonRecord a = new PersonRecord().setName("a");
            PersonRecord b = new PersonRecord().setName("b");
            PersonRecord c = new PersonRecord().setName("c");
            a.friends().append(b, a);
            b.friends().append(c, a);
            assertEquals(List.of(a, b), a.people().all());
            session.addAll(a, b, c).commit();
            assertEquals(List.of(a, b), a.friends().orderBy(PERSON.NAME).all());
            assertEquals(List.of(a, b), a.people().orderBy(PERSON.NAME).all());
            assertEquals(List.of(b), c.people().all());
            a.friends().remove(a);
            c.people().remove(b);
            session.commit();
            assertEquals(List.of(b), a.friends().all());
            assertEquals(List.of(a), b.friends().all());
            assertEquals(2, session.query(FRIENDSHIP).count());
            assertEquals(
                    List.of(a), session.query(PERSON).where(PERSON.friends(), b).all());
            assertEquals(
                    List.of(c),
                    session.query(PERSON).where(PERSON.friends(), null).all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void way_overTheJunction_restrictsAndLoads(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG)) {
            data.retort().transaction(session -> {
                post.tags().append(red, blue);
                second.tags().append(red);
                session.addAll(ann, new TagRecord().setName("unused"));
            });
            try (Session session = data.retort().session()) {
                TagRecord read = session.query(TAG).where(TAG.NAME, "blue").one();
                assertEquals(
                        List.of("post"),
                        session.query(POST).where(POST.tags(), read).all().stream()
                                .map(PostRecord::getTitle)
                                .toList());
                assertEquals(
                        "unused",
                        session.query(TAG).where(TAG.posts(), null).one().getName());
            }
            try (Session session = data.retort().session()) {
                data.statements();
                List<PostRecord> posts = session.query(POST)
                        .with(POST.tags(), POST.author())
                        .orderBy(POST.ID)
                        .all();
                assertEquals(4, data.statements().size());
                assertEquals(List.of("blue", "red"), names(posts.getFirst().tags()));
                assertEquals(List.of("red"), names(posts.getLast().tags()));
                assertEquals("ann", posts.getFirst().author().getName());
                assertEquals(List.of(), data.statements());
                posts.getLast().tags().append(posts.getFirst().tags().all().getLast());
                posts.getFirst().tags().remove(posts.getFirst().tags().all().getFirst());
                session.commit();
                assertEquals(
                        3,
                        posts.getFirst().tags().count() + posts.getLast().tags().count());
            }
        }
    }
}
