package dev.retort.shell.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.schema.SchemaIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HintsTest {

    @Test
    void hint_comesBehindTheThirdLineOfItsKind_andOnce() {
        Hints hints = new Hints(Set.of());

        assertEquals(Optional.empty(), after(hints, "select * from film"));
        assertEquals(Optional.empty(), after(hints, "select * from actor"));
        assertEquals(Optional.of("typed-sql"), after(hints, "select 1"));
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), after(hints, "select 1"));
        }
    }

    @Test
    void typedSqlHint_isForSelectAlone_ofWhichItTellsTheJava() {
        Hints hints = new Hints(Set.of());

        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), after(hints, "create index on film (title)"));
        }
    }

    @Test
    void hints_areSeparatedByQuietLines() {
        Hints hints = new Hints(Set.of());
        List.of("select 1", "select 1").forEach(line -> after(hints, line));
        assertEquals(Optional.of("typed-sql"), after(hints, "select 1"));

        for (int i = 0; i < 8; i++) {
            assertEquals(Optional.empty(), after(hints, "/x"));
        }
        assertEquals(Optional.of("vertical"), after(hints, "/x"));
    }

    @Test
    void hint_thatThePersonHadBefore_isNotGivenAgain() {
        Hints hints = new Hints(Set.of("typed-sql"));

        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), after(hints, "select 1"));
        }
    }

    @Test
    void longWait_teachesCtrlC() {
        assertEquals(
                Optional.of("interrupt"),
                new Hints(Set.of()).after("film", true).map(Hints.Hint::name));
    }

    @Test
    void ordinaryLines_areLeftInPeace_forLong() {
        Hints hints = new Hints(Set.of());

        for (int i = 0; i < 24; i++) {
            assertEquals(Optional.empty(), after(hints, i + " + 1"));
        }
        assertEquals(Optional.of("history"), after(hints, "25 + 1"));
    }

    @Test
    void names_areFilledInFromTheSchema() {
        String filled =
                SampleNames.of(SchemaIndex.EMPTY).fill("{table} {column} {number} {key} {one} {oneColumn} {name}");

        assertEquals("FILM FILM.TITLE FILM.LENGTH FILM.FILM_ID FILM.language() FILM.language().NAME film", filled);
    }

    private static Optional<String> after(Hints hints, String line) {
        return hints.after(line, false).map(Hints.Hint::name);
    }
}
