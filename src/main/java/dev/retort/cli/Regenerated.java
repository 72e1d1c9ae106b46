package dev.retort.cli;

import dev.retort.config.Config;
import dev.retort.generate.Drift;
import dev.retort.migrate.Migrated;
import java.util.List;

/**
 * What follows an upgrade or a downgrade: the generated sources are brought to the schema, and the person is told.
 *
 * @param config whose sources they are
 * @param root whose streams are told
 */
record Regenerated(Config config, RetortCommand root) {

    /**
     * Generates and tells.
     *
     * @param verb what was done to each migration: {@code applied}
     * @param state a sentence on how the database is now, or why nothing was done
     */
    void after(Migrated migrated, Progress progress, String verb, String state) {
        Agreement agreement =
                root.invocation().agreement(config.project(), root.common().toOptions());
        Drift written = new SourceFolder(config, agreement).write(migrated.schema(), progress);
        progress.clear();
        Streams streams = root.invocation().streams();
        written.linesOfWriting().forEach(streams.out()::println);
        if (!root.common().quiet()) {
            tell(streams, migrated.done(), verb);
            streams.err()
                    .println(state + ", and " + config.project().relativize(config.generatedSources())
                            + " agrees with it");
        }
    }

    private static void tell(Streams streams, List<String> done, String verb) {
        done.forEach(migration -> streams.err().println(verb + " " + migration));
    }
}
