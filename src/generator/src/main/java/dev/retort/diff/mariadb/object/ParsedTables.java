package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.ObjectName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables that were taken apart, by what the server said of them: a comparison reads most tables several times, as they were. Safe for
 * use by several threads.
 */
public final class ParsedTables {
    private final Map<Shown, TableDefinition> known = new ConcurrentHashMap<>();

    private record Shown(ObjectName name, String created, DatabaseName database) {}

    /** None so far. */
    public ParsedTables() {}

    /** @param created what SHOW CREATE TABLE says in that database */
    TableDefinition table(ObjectName name, String created, DatabaseName database) throws UnreadableDefinitionException {
        Shown shown = new Shown(name, created, database);
        TableDefinition table = known.get(shown);
        if (table == null) {
            table = new ShownTableParser(name, database.removedFrom(created), database.syntax()).parse();
            known.put(shown, table);
        }
        return table;
    }
}
