package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.sqlite.SqliteDialect;
import dev.retort.diff.hazard.TableWork.Reach;
import dev.retort.diff.hazard.TableWork.Waiting;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.ColumnDropped;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.internal.connection.ServerVersion;

/** What SQLite does for a change: one connection writes at a time, whichever table it is. */
public final class SqliteHazards implements ProductHazards {

    /** For the service loader. */
    public SqliteHazards() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return SqliteDialect.class;
    }

    @Override
    public ServerVersion usual() {
        return new ServerVersion(3, 50, 0);
    }

    @Override
    public boolean enforcesTypes() {
        return false;
    }

    @Override
    public TableWork work(SchemaChange change, Context context) {
        return switch (change) {
            case ColumnDropped _ -> TableWork.COPY;
            case IndexAdded _ -> new TableWork(Reach.READS, Waiting.WRITERS);
            default -> TableWork.NONE;
        };
    }

    @Override
    public String patience(SchemaChange change, Context context) {
        return "run it when nothing else writes to the file; others wait as long as their busy_timeout says";
    }
}
