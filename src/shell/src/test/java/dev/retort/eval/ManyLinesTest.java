package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.eval.run.ResultHistory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long session: what is held for lines to come does not grow with those that came. Longer: {@code -Dretort.lines=1500}. */
@Tag("slow")
class ManyLinesTest {
    private static final int LINES = Integer.getInteger("retort.lines", 400);

    /** One round; every line of it is another one in each round. */
    private static final List<String> ROUND = List.of(
            "%d + 1",
            "it + %d",
            "$1 + %d",
            "selectFrom(FILM).where(FILM.FILM_ID.ne(%d))",
            "var rows = %d",
            "rows + %d",
            "$2 * %d",
            "int twice(int x) { return 2 * x + %d; }",
            "twice(%d)",
            "for (int i = 0; i < 2; i++) { int z = %d; }",
            "Integer.parseInt(\"x%d\")",
            "\"text %d\"",
            "it.length() + %d",
            "rows = %d",
            "import java.util.List; %d",
            "record Point(int x) { int y() { return %d; } }",
            "new int[] {%d}",
            "it[0] + %d",
            "Math.max(1, %d)",
            "String.valueOf(%d)");

    @TempDir
    Path folder;

    private final ResultHistory kept = new ResultHistory();

    @Tag("slow")
    @Test
    void lines_leaveNothingBehindThatTheNextOnePaysFor() throws SQLException {
        try (OpenedSample sample = new OpenedSample(folder)) {
            sample.engine.keptValues(kept);
            type(sample, "1");
            type(sample, "2");
            int line = 0;
            while (line < LINES / 5) {
                type(sample, ROUND.get(line % ROUND.size()).formatted(++line));
            }
            type(sample, "select(FILM.TITEL).from(FILM)");
            Lines.Held early = sample.engine.held();
            while (line < LINES) {
                type(sample, ROUND.get(line % ROUND.size()).formatted(++line));
            }
            type(sample, "select(FILM.TITEL).from(FILM)");
            Lines.Held late = sample.engine.held();
            assertEquals(1, late.variables());
            assertEquals(early.methodsAndTypes(), late.methodsAndTypes());
            assertEquals(early.imports(), late.imports());
            assertTrue(early.classes() > 0, "the classes of JShell's compiler can be counted");
            assertEquals(early.classes(), late.classes());
            // Of the round, only the four declarations leave something: what they replace.
            assertTrue(late.snippets() - early.snippets() <= LINES / 4, () -> "snippets: " + early + ", " + late);
            assertTrue(late.declarations() <= 250, () -> "declarations: " + late);
        }
    }

    /** JShell goes on in the class of a declaration that is typed again word by word. */
    @Test
    void declarations_stayInUse_whenTheyAreTypedAgain() throws SQLException {
        try (OpenedSample sample = new OpenedSample(folder)) {
            for (int round = 0; round < 3; round++) {
                sample.eval("record Point(int x) { int y() { return x + " + round / 2 + "; } }");
                sample.eval("int twice(int x) { return 2 * x; }");
                sample.eval("var point = new Point(3)");
                sample.eval("var point = new Point(" + round + ")");
                List<Outcome> used = sample.eval("twice(point.x())");
                assertTrue(
                        used.getFirst() instanceof Outcome.Value value
                                && Integer.valueOf(2 * round).equals(value.value()),
                        used::toString);
            }
        }
    }

    private void type(OpenedSample sample, String code) {
        sample.engine.eval(code, outcome -> {
            if (outcome instanceof Outcome.Value value && value.variable().isEmpty()) {
                kept.keep(value.value(), value.type());
            }
            return true;
        });
    }
}
