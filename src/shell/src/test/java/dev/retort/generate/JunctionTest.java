package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.GeneratedRecord;
import dev.retort.Related;
import dev.retort.Retort;
import dev.retort.RetortException;
import dev.retort.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Junction tables without a primary key, and with columns of their own. */
@Tag("slow")
class JunctionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case      | a int, b int",
                "-postgres | a int, b int",
                "-sqlite   | a int, b int",
                "case      | a int not null, b int not null, unique (a, b)",
                "-postgres | a int not null, b int not null, unique (b, a)",
                "-sqlite   | a int not null, b int not null, unique (a, b)",
                "case      | a int, b int, unique (a, b)",
                "-postgres | a int, b int, unique (a, b)",
                "-sqlite   | a int, b int, unique (a, b)",
                "case      | a int not null, b int not null, since date, unique (a, b)",
                "-postgres | a int not null, b int not null, since date, unique (a, b)",
                "-sqlite   | a int not null, b int not null, since date, unique (a, b)"
            })
    void junctionWithoutAPrimaryKey_hasItsRelation(String database, String columns) throws Exception {
        try (GeneratedCase generated = open(database, columns);
                Retort retort = generated.retort()) {
            retort.transaction(session -> {
                GeneratedRecord<?> one = add(session, generated, "student", 1);
                GeneratedRecord<?> two = add(session, generated, "student", 2);
                GeneratedRecord<?> maths = add(session, generated, "course", 1);
                GeneratedRecord<?> music = add(session, generated, "course", 2);
                related(one, "courses").append(maths);
                related(one, "courses").append(music);
                related(maths, "students").append(two);
            });
            retort.transaction(session -> {
                GeneratedRecord<?> maths = get(session, generated, "course", 1);
                assertEquals(2L, related(maths, "students").count());
                GeneratedRecord<?> one = get(session, generated, "student", 1);
                related(one, "courses").remove(maths);
                assertEquals(
                        List.of(2),
                        related(one, "courses").all().stream()
                                .map(course -> ((Number) Objects.requireNonNull(course.get("id"))).intValue())
                                .toList());
            });
            assertEquals(
                    2L,
                    ((Number) Objects.requireNonNull(generated.db().fetchValue("select count(*) from enrolment")))
                            .longValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"case", "-postgres", "-sqlite"})
    void rowThatIsThereTwice_isRemovedAsOften(String database) throws Exception {
        try (GeneratedCase generated = open(database, "a int, b int");
                Retort retort = generated.retort()) {
            retort.transaction(session -> {
                add(session, generated, "student", 1);
                add(session, generated, "course", 1);
                session.flush();
                session.dsl().execute("insert into enrolment values (1, 1), (1, 1), (null, 1), (1, null)");
            });
            retort.transaction(session -> {
                GeneratedRecord<?> one = get(session, generated, "student", 1);
                assertEquals(1, related(one, "courses").all().size());
                related(one, "courses").remove(get(session, generated, "course", 1));
            });
            assertEquals(
                    2L,
                    ((Number) Objects.requireNonNull(generated.db().fetchValue("select count(*) from enrolment")))
                            .longValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"case", "-postgres", "-sqlite"})
    void appendThroughARowThatNeedsMore_saysWhatToDo(String database) throws Exception {
        try (GeneratedCase generated =
                        open(database, "a int not null, b int not null, grade int not null, primary key (a, b)");
                Retort retort = generated.retort()) {
            retort.transaction(session -> {
                GeneratedRecord<?> one = add(session, generated, "student", 1);
                GeneratedRecord<?> maths = add(session, generated, "course", 1);
                RetortException error = assertThrows(
                        RetortException.class, () -> related(one, "courses").append(maths));
                assertEquals(
                        "a row of enrolment needs a value for grade, and so nothing can be appended through it",
                        error.message());
                assertTrue(error.hint().orElseThrow().startsWith("make a record of enrolment"));
            });
        }
    }

    private GeneratedCase open(String database, String columns) throws Exception {
        return GeneratedCase.open(database, """
            create table student (id int primary key);

            create table course (id int primary key);

            create table enrolment (%s, foreign key (a) references student (id), foreign key (b) references course (id));
            """.formatted(columns), folder);
    }

    private static GeneratedRecord<?> add(Session session, GeneratedCase generated, String table, int id) {
        GeneratedRecord<?> row = Objects.requireNonNull(session.dsl().newRecord(table(generated, table)));
        row.fromArray(id);
        session.add(row);
        return row;
    }

    private static GeneratedRecord<?> get(Session session, GeneratedCase generated, String table, int id) {
        return session.get(table(generated, table), id).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Related<GeneratedRecord<?>> related(GeneratedRecord<?> row, String relation) {
        try {
            return (Related<GeneratedRecord<?>>)
                    Objects.requireNonNull(row.getClass().getMethod(relation).invoke(row));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Table<GeneratedRecord<?>> table(GeneratedCase generated, String name) {
        return (Table<GeneratedRecord<?>>)
                Objects.requireNonNull(generated.schema().getTable(name));
    }
}
