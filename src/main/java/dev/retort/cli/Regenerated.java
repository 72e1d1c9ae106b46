package dev.retort.cli;

import dev.retort.config.Config;
import dev.retort.generate.Drift;
import dev.retort.migrate.Migrated;

/**
 * What follows an upgrade or a downgrade: the generated sources are brought to the schema, and the person is told.
 *
 * @param root whose streams are told
 * @param agreement what was remembered of the sources before anything was done
 */
record Regenerated(RetortCommand root, Agreement agreement) {

    /**
     * Generates and tells.
     *
     * @param config whose sources they are
     * @param log the account of what was done
     * @param state a sentence on how the database is now, or why nothing was done
     */
    void after(Config config, Migrated migrated, Progress progress, MigrationLog log, String state) {
        Drift written = new SourceFolder(config, agreement).write(migrated.schema(), progress);
        progress.clear();
        Streams streams = root.invocation().streams();
        written.linesOfWriting().forEach(streams.out()::println);
        if (!root.common().quiet()) {
            if (!log.isTold()) {
                migrated.done()
                        .forEach(migration -> streams.err().println(log.verb().done() + " " + migration));
            }
            streams.err()
                    .println(state + ", and " + config.project().relativize(config.generatedSources())
                            + " agrees with it");
        }
    }
}
