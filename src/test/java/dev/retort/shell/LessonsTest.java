package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.connect.Database;
import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.render.Format;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (Database database = databases.create("library on sqlite");
                LiveConnection connection = LiveConnection.open(database)) {
            CompiledSchema schema = databases.compile("library on sqlite", database);
            Workspace workspace = new Workspace(new FixedSchema(schema), new CompletableFuture<>());
            Sample sample = Sample.of(workspace.awaitIndex());
            workspace.close();
            try (Engine engine = Engine.open(schema, connection);
                    ScriptSession session = new ScriptSession(
                            new ShellLaunch(
                                    connection,
                                    new FixedSchema(schema),
                                    CompletableFuture.completedFuture(engine),
                                    Optional.empty(),
                                    new SentDdl(),
                                    settings,
                                    false,
                                    Map.of()),
                            output)) {
                for (String word : Lessons.words()) {
                    List<String> lines = Lessons.find(word).orElseThrow().examples().stream()
                            .map(example -> sample.fill(example).replaceFirst("   .*", ""))
                            .toList();
                    for (String line : lines) {
                        try {
                            session.runner().run(Script.ofCode(line));
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
