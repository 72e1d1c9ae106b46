package dev.retort.shell.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.render.Format;
import dev.retort.shell.FixedSchema;
import dev.retort.shell.ScriptDatabase;
import dev.retort.shell.ScriptSession;
import dev.retort.shell.io.Output;
import dev.retort.shell.script.ShellScript;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LessonsTest {
    @TempDir
    Path folder;

    @Test
    void everyExample_canBeTypedAsItStands() {
        ScriptDatabase databases = new ScriptDatabase(folder);
        StringWriter written = new StringWriter();
        Output output = new Output(new PrintWriter(written), new PrintWriter(written), true);
        Settings settings = new Settings(Format.TABLE, 10, false);
        List<String> failed = new ArrayList<>();
        try (Database database = databases.create("library on sqlite")) {
            FixedSchema schema = new FixedSchema(databases.compile("library on sqlite", database));
            ShellLaunch launch = new ShellLaunch(database, schema, settings, Map.of());
            SampleNames sample;
            try (Workspace workspace = Workspace.open(launch)) {
                sample = SampleNames.of(workspace.awaitIndex());
            }
            try (ScriptSession session = new ScriptSession(launch, output)) {
                for (String word : Lessons.words()) {
                    List<String> lines = Lessons.find(word).orElseThrow().examples().stream()
                            .map(example -> sample.fill(example).replaceFirst("   .*", ""))
                            .toList();
                    for (String line : lines) {
                        try {
                            session.runner().run(ShellScript.ofCode(line));
                        } catch (RetortException e) {
                            // The sample is of whatever schema there is: its rules for values are none of the lesson's.
                            if (!e.message().contains("constraint failed")) {
                                failed.add(line + " : " + e.message());
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), failed);
    }
}
