package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.home.ProjectState;
import dev.retort.home.SealedNote;
import dev.retort.internal.text.Sha256;
import dev.retort.migrate.history.AppliedState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of which schemas a project's migrations made, by what the history held then. Losing it costs time, and on a
 * database of which no other can be made it costs the knowledge whether the schema was changed since.
 *
 * @param note where it is kept
 * @param state the folder of it
 * @param circumstances what the schema depends on beside the migrations: the database, and what its files are filled with
 */
public record SchemaMemory(SealedNote note, ProjectState state, String circumstances) {
    private static final int MOST = 100;

    /** The fingerprints of the schemas that a history stood for. */
    List<String> fingerprints(AppliedState history) {
        String key = key(history) + " ";
        return note.read().orElse(List.of()).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    /** Remembers that a history makes a schema. */
    void remember(AppliedState history, String fingerprint) {
        List<String> lines = new ArrayList<>(note.read().orElse(List.of()));
        String line = key(history) + " " + fingerprint;
        lines.remove(line);
        lines.add(line);
        ensure(() -> {
            try {
                note.write(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
            } catch (IOException e) {
                note.file().toFile().delete();
            }
        });
    }

    /** Remembers nothing any more: what a database of which no other can be made holds then is taken for what it should. */
    public void forget() {
        note.file().toFile().delete();
    }

    /** Writes something into Retort's own folder of the project; where there can be none, nothing. */
    void ensure(Runnable writing) {
        try {
            state.ensure();
        } catch (RetortException e) {
            return;
        }
        writing.run();
    }

    private String key(AppliedState history) {
        return new Sha256().add(circumstances).add(history.text()).hex();
    }
}
