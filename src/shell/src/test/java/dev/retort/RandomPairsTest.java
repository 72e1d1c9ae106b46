package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.COURSE;
import static testschema.Tables.ENROLMENT;
import static testschema.Tables.STUDENT;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.CourseRecord;
import testschema.tables.records.StudentRecord;

/**
 * Random work on students and courses, beside the same work on a set of pairs. More of it with {@code -Dretort.runs=1000}.
 */
@Tag("slow")
class RandomPairsTest {
    private static final int RUNS = Integer.getInteger("retort.runs", 8);
    private static final int STEPS = 60;

    /** A student's and a course's name. */
    private record Pair(String student, String course) {}

    @ParameterizedTest
    @EnumSource
    void session_agreesWithAModel(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, ENROLMENT)) {
            for (int seed = 0; seed < RUNS; seed++) {
                data.retort().transaction(session -> {
                    session.dsl().deleteFrom(ENROLMENT).execute();
                    session.dsl().deleteFrom(STUDENT).execute();
                    session.dsl().deleteFrom(COURSE).execute();
                });
                try (Session session = data.retort().session()) {
                    new Work(session, new Random(seed), "run " + seed + " on " + kind).run();
                }
            }
        }
    }

    /** Work on one session. */
    private static final class Work {
        private final Session session;
        private final Random random;
        private final String name;
        private final List<String> done = new ArrayList<>();
        private final List<StudentRecord> students = new ArrayList<>();
        private final List<CourseRecord> courses = new ArrayList<>();
        private Set<Pair> now = new HashSet<>();
        private Set<Pair> committed = new HashSet<>();

        Work(Session session, Random random, String name) {
            this.session = session;
            this.random = random;
            this.name = name;
        }

        void run() {
            try {
                for (int i = 0; i < 3; i++) {
                    students.add(new StudentRecord().setName("s" + i));
                    courses.add(new CourseRecord().setTitle("c" + i));
                }
                if (random.nextBoolean()) {
                    session.addAll(students).addAll(courses).commit();
                } else {
                    session.addAll(students).addAll(courses).flush();
                    session.commit();
                }
                for (int i = 0; i < STEPS; i++) {
                    step(2);
                    if (random.nextInt(3) == 0) {
                        compare();
                    }
                }
                session.commit();
                compare();
                compareRows();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(name + ": " + String.join("; ", done) + ": " + e, e);
            }
        }

        private void step(int depth) {
            StudentRecord student = students.get(random.nextInt(students.size()));
            CourseRecord course = courses.get(random.nextInt(courses.size()));
            Pair pair = new Pair(student.getName(), course.getTitle());
            switch (random.nextInt(depth > 0 ? 12 : 8)) {
                case 0, 1, 2 -> {
                    if (!now.contains(pair)) {
                        done.add("join " + pair);
                        if (random.nextBoolean()) {
                            student.courses().append(course);
                        } else {
                            course.students().append(student);
                        }
                        now.add(pair);
                    }
                }
                case 3, 4 -> {
                    if (now.contains(pair)) {
                        done.add("part " + pair);
                        if (random.nextBoolean()) {
                            student.courses().remove(course);
                        } else {
                            course.students().remove(student);
                        }
                        now.remove(pair);
                    }
                }
                case 5 -> {
                    List<CourseRecord> some =
                            courses.stream().filter(any -> random.nextBoolean()).toList();
                    done.add("set " + student.getName() + " " + names(some));
                    student.courses().set(some);
                    now.removeIf(other -> other.student().equals(student.getName()));
                    some.forEach(one -> now.add(new Pair(student.getName(), one.getTitle())));
                }
                case 6 -> {
                    done.add("flush");
                    session.flush();
                }
                case 7 -> {
                    done.add("load");
                    session.query(STUDENT).with(STUDENT.courses()).all();
                }
                case 8 -> {
                    if (depth == 2) {
                        done.add("commit");
                        session.commit();
                        committed = new HashSet<>(now);
                    }
                }
                case 9 -> {
                    if (depth == 2) {
                        done.add("rollback");
                        session.rollback();
                        now = new HashSet<>(committed);
                    }
                }
                case 10 -> {
                    done.add("savepoint");
                    session.savepoint(() -> steps(depth - 1));
                    done.add("released");
                }
                default -> {
                    done.add("savepoint that fails");
                    Set<Pair> before = new HashSet<>(now);
                    try {
                        session.savepoint(() -> {
                            steps(depth - 1);
                            throw new IllegalStateException("stop");
                        });
                    } catch (IllegalStateException expected) {
                        done.add("undone");
                    }
                    now = before;
                }
            }
        }

        private void steps(int depth) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                step(depth);
                if (random.nextInt(4) == 0) {
                    compare();
                }
            }
        }

        private void compare() {
            done.add("compare");
            for (StudentRecord student : students) {
                assertTrue(session.contains(student));
                Set<String> expected = new TreeSet<>();
                now.stream()
                        .filter(pair -> pair.student().equals(student.getName()))
                        .forEach(pair -> expected.add(pair.course()));
                assertEquals(List.copyOf(expected), names(student.courses().all()), student::getName);
            }
            for (CourseRecord course : courses) {
                Set<String> expected = new TreeSet<>();
                now.stream()
                        .filter(pair -> pair.course().equals(course.getTitle()))
                        .forEach(pair -> expected.add(pair.student()));
                assertEquals(List.copyOf(expected), names(course.students().all()), course::getTitle);
                assertEquals(expected.size(), course.students().count());
            }
        }

        private static List<String> names(List<? extends Record> some) {
            return some.stream().map(row -> row.get(1, String.class)).sorted().toList();
        }

        private void compareRows() {
            Set<Pair> rows = new HashSet<>();
            session.dsl()
                    .select(STUDENT.NAME, COURSE.TITLE)
                    .from(ENROLMENT)
                    .join(STUDENT)
                    .on(STUDENT.ID.eq(ENROLMENT.STUDENT_ID))
                    .join(COURSE)
                    .on(COURSE.ID.eq(ENROLMENT.COURSE_ID))
                    .forEach(row -> rows.add(new Pair(row.value1(), row.value2())));
            assertEquals(now, rows);
        }
    }
}
