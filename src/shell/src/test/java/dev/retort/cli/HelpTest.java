package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shell",
                "init",
                "revision",
                "upgrade",
                "downgrade",
                "history",
                "current",
                "check",
                "lint",
                "stamp",
                "repair",
                "generate"
            })
    void everyCommand_showsAnExampleOfItself(String command, @TempDir Path folder) {
        Ran help = Ran.in(folder, Map.of(), "", command, "--help");

        assertEquals(0, help.status(), help.err());
        String examples = help.out().substring(Math.max(0, help.out().indexOf("\nExample")));
        assertTrue(examples.contains("  retort " + command) || examples.contains(": retort " + command), help.out());
    }
}
