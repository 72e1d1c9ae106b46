package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.COURSE;
import static testschema.Tables.ENROLMENT;
import static testschema.Tables.STUDENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;
import org.jooq.Table;
import testschema.tables.records.CourseRecord;
import testschema.tables.records.StudentRecord;

/**
 * Random work on students and courses, beside the same work on a set of pairs.
 */
class RandomPairsTest extends RandomSessionTest {
    /** A student's and a course's name. */
    private record Pair(String student, String course) {}

    @Override
    List<Table<?>> tables() {
        return List.of(STUDENT, COURSE, ENROLMENT);
    }

    @Override
    RandomSessionWork<?> work(DataCase data, Session session, Random random) {
        return new Work(session, random);
    }

    private static final class Work extends RandomSessionWork<Set<Pair>> {
        private final List<StudentRecord> students = new ArrayList<>();
        private final List<CourseRecord> courses = new ArrayList<>();

        Work(Session session, Random random) {
            super(session, random, 8, new HashSet<>());
        }

        @Override
        Set<Pair> copy(Set<Pair> pairs) {
            return new HashSet<>(pairs);
        }

        @Override
        void begin() {
            for (int i = 0; i < 3; i++) {
                students.add(new StudentRecord().setName("s" + i));
                courses.add(new CourseRecord().setTitle("c" + i));
            }
            session().addAll(students).addAll(courses);
            if (random().nextBoolean()) {
                session().flush();
            }
            session().commit();
        }

        @Override
        void change(int kind) {
            StudentRecord student = students.get(random().nextInt(students.size()));
            CourseRecord course = courses.get(random().nextInt(courses.size()));
            Pair pair = new Pair(student.getName(), course.getTitle());
            switch (kind) {
                case 0, 1, 2 -> {
                    if (!now().contains(pair)) {
                        say("join " + pair);
                        if (random().nextBoolean()) {
                            student.courses().append(course);
                        } else {
                            course.students().append(student);
                        }
                        now().add(pair);
                    }
                }
                case 3, 4 -> {
                    if (now().contains(pair)) {
                        say("part " + pair);
                        if (random().nextBoolean()) {
                            student.courses().remove(course);
                        } else {
                            course.students().remove(student);
                        }
                        now().remove(pair);
                    }
                }
                case 5 -> {
                    List<CourseRecord> some = courses.stream()
                            .filter(any -> random().nextBoolean())
                            .toList();
                    say("set " + student.getName() + " " + names(some));
                    student.courses().set(some);
                    now().removeIf(other -> other.student().equals(student.getName()));
                    some.forEach(one -> now().add(new Pair(student.getName(), one.getTitle())));
                }
                case 6 -> flush();
                default -> {
                    say("load");
                    session().query(STUDENT).with(STUDENT.courses()).all();
                }
            }
        }

        @Override
        void compare() {
            for (StudentRecord student : students) {
                assertTrue(session().contains(student));
                Set<String> expected = new TreeSet<>();
                now().stream()
                        .filter(pair -> pair.student().equals(student.getName()))
                        .forEach(pair -> expected.add(pair.course()));
                assertEquals(List.copyOf(expected), names(student.courses().all()), student::getName);
            }
            for (CourseRecord course : courses) {
                Set<String> expected = new TreeSet<>();
                now().stream()
                        .filter(pair -> pair.course().equals(course.getTitle()))
                        .forEach(pair -> expected.add(pair.student()));
                assertEquals(List.copyOf(expected), names(course.students().all()), course::getTitle);
                assertEquals(expected.size(), course.students().count());
            }
        }

        private static List<String> names(List<? extends Record> some) {
            return some.stream().map(row -> row.get(1, String.class)).sorted().toList();
        }

        @Override
        void compareRows() {
            Set<Pair> rows = new HashSet<>();
            session()
                    .dsl()
                    .select(STUDENT.NAME, COURSE.TITLE)
                    .from(ENROLMENT)
                    .join(STUDENT)
                    .on(STUDENT.ID.eq(ENROLMENT.STUDENT_ID))
                    .join(COURSE)
                    .on(COURSE.ID.eq(ENROLMENT.COURSE_ID))
                    .forEach(row -> rows.add(new Pair(row.value1(), row.value2())));
            assertEquals(now(), rows);
        }
    }
}
