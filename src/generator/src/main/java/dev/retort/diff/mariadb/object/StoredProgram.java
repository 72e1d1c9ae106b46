package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A routine, a package, a trigger or an event: what the server keeps as its author wrote it, with the modes in which it is read.
 *
 * @param created the statement that makes it, without its definer where that is the session's account
 * @param session the variables that the session must have when it is made, {@code sql_mode} among them
 * @param databaseCollation the collation that the database must have when it is made
 * @param place of a trigger, where it is among those of its table
 * @param content all of it but its place among other triggers, in a normal form in which white space is of no account
 */
public record StoredProgram(
        ObjectName name,
        String created,
        Map<String, String> session,
        String databaseCollation,
        Optional<TriggerPlace> place,
        String content)
        implements Definition {

    /**
     * The place of a trigger.
     *
     * @param moment {@code before insert} and the like
     * @param number which of those of the moment it is, from 1
     */
    public record TriggerPlace(String table, String moment, int number) {}

    public StoredProgram {
        session = Collections.unmodifiableMap(new LinkedHashMap<>(session));
    }

    @Override
    public String text() {
        return place.map(there -> "number " + there.number() + "\n").orElse("") + content;
    }

    @Override
    public boolean runsByItself() {
        int body = created.indexOf("\ndo ");
        return name.kind().equals("event") && !created.substring(0, body).contains("\n    disable");
    }
}
