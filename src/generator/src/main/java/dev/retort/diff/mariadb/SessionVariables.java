package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.StoredProgram;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a session that stored programs want to be made in, and the collation of the database, set before them and restored after
 * them. For one thread.
 */
final class SessionVariables {
    private final ServerSettings settings;
    /** What is set now, and was not set at first. */
    private final Map<String, String> present = new LinkedHashMap<>();

    private String collation;
    private Optional<ObjectName> last = Optional.empty();

    SessionVariables(ServerSettings settings) {
        this.settings = settings;
        this.collation = settings.collation();
    }

    /** The statements that make the session what a program wants. */
    List<Change> set(StoredProgram program) {
        Map<String, String> wanted = new LinkedHashMap<>(program.session());
        wanted.remove("sql_mode", settings.comparableMode());
        if (wanted.equals(present) && program.databaseCollation().equals(collation)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(restored());
        last = Optional.of(program.name());
        changes.addAll(collated(program.databaseCollation()));
        wanted.forEach((variable, value) -> changes.add(change(
                program.name(),
                "set @" + variable + "_before = @@" + variable + ", " + variable + " = "
                        + MariaDbText.literal(value))));
        present.putAll(wanted);
        return changes;
    }

    /** The statements that make the session what it was at first. */
    List<Change> restored() {
        List<Change> changes = new ArrayList<>();
        for (String variable : present.keySet()) {
            changes.add(change(last.orElseThrow(), "set " + variable + " = @" + variable + "_before"));
        }
        present.clear();
        changes.addAll(collated(settings.collation()));
        return changes;
    }

    private List<Change> collated(String wanted) {
        if (wanted.equals(collation)) {
            return List.of();
        }
        collation = wanted;
        return List.of(change(last.orElseThrow(), "alter database collate = " + wanted));
    }

    private static Change change(ObjectName name, String sql) {
        return Change.of(Action.ALTER, name, sql);
    }
}
