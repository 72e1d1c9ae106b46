package dev.retort.diff.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HazardKindTest {

    @Test
    void everyHazard_isInTheDocument() throws IOException {
        String document = Files.readString(Path.of("docs/MIGRATIONS.md"));
        for (HazardKind kind : HazardKind.values()) {
            assertTrue(document.contains("`" + kind + "`"), () -> kind + " is not in docs/MIGRATIONS.md");
        }
    }

    @Test
    void names_areFoundInAnyLetters() {
        assertEquals(Optional.of(HazardKind.DROPS_COLUMN), HazardKind.of("Drops-Column"));
        assertEquals(Optional.empty(), HazardKind.of("drops_column"));
        assertEquals(Optional.empty(), HazardKind.of(""));
    }
}
