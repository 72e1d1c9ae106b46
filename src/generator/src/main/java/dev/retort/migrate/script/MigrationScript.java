package dev.retort.migrate.script;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Dialect;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is being run: a migration, or the undoing of one.
 *
 * @param migration what the journal calls it: {@code V3}, {@code R active users}, {@code U3}
 * @param title what the user is told that runs: {@code applying V3 "students"}
 * @param isTransactional whether it is to be run in one transaction, as far as the database can
 */
public record MigrationScript(
        String migration, String title, Path file, List<ScriptStatement> statements, boolean isTransactional) {

    /** What is left of it when so many of its statements are done. */
    public MigrationScript after(int done) {
        return new MigrationScript(
                migration,
                title,
                file,
                statements.subList(Math.min(done, statements.size()), statements.size()),
                isTransactional);
    }

    /**
     * Refuses statements that reach files beside the database: the author of a migration must not read or write what lies
     * elsewhere on the machine of the one who runs it.
     */
    public void refuseReachingFiles(Dialect dialect) {
        for (int number = 1; number <= statements.size(); number++) {
            if (statements.get(number - 1).text().statements().stream().anyMatch(dialect::reachesFiles)) {
                throw error(number, "a migration may not reach other files than its database")
                        .withHint("run this statement by hand, if you know what it is for");
            }
        }
    }

    /** Where a statement is; after the last one, at the last line that is known. */
    public Location.InFile place(int number) {
        int known = Math.min(number, statements.size());
        return new Location.InFile(
                file, known == 0 ? 1 : statements.get(known - 1).line(), 0);
    }

    public String activity(int number) {
        return title + ", statement " + number + " of " + statements.size();
    }

    /** Tells what the server remarked about a statement. */
    public void tell(int number, String notice, MigrationListener listener) {
        Location.InFile place = place(number);
        listener.noticed(place.file() + ":" + place.line() + ": " + notice);
    }

    public RetortException error(int number, String message) {
        return new RetortException(message).withLocation(place(number));
    }

    /** The error that what was applied of a script is not what is in it. */
    public RetortException changed(int number, String what) {
        return error(number, file.getFileName() + " has run in part, but " + what)
                .withHint("put it back, and write what is to be different after it; or take back by hand what was done,"
                        + " and run retort repair --from-start");
    }
}
