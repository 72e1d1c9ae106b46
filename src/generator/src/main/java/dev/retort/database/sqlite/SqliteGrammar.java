package dev.retort.database.sqlite;

import dev.retort.sql.Grammar;
import dev.retort.sql.Idioms;
import java.util.List;
import java.util.Set;
import org.jooq.SQLDialect;

/** How SQL of SQLite is written. */
public final class SqliteGrammar extends Grammar {
    private static final Set<String> ACTING =
            Set.of("load_extension", "writefile", "edit", "fts3_tokenizer", "sqlite_dbdata");

    private static final List<String> FUNCTIONS = List.of("""
        date( time( datetime( julianday( unixepoch( strftime( timediff( group_concat( total( substr( instr( printf( format(
        ifnull( iif( typeof( quote( hex( unhex( zeroblob( char( unicode( random() glob( like( changes() total_changes()
        last_insert_rowid() sqlite_version() json( json_extract( json_array( json_object( json_group_array(
        json_group_object( json_array_length( json_each( json_type( json_valid( json_set( datetime('now')\
        """.split("\\s+"));

    /** For the service loader. */
    public SqliteGrammar() {
        super(SQLDialect.SQLITE);
    }

    @Override
    protected boolean quotesNamesIn(char open) {
        return true;
    }

    @Override
    protected boolean namesParameters() {
        return true;
    }

    @Override
    protected Bodies bodies() {
        return Bodies.TRIGGERS;
    }

    @Override
    protected boolean hasShow() {
        return false;
    }

    @Override
    protected boolean hasPragmas() {
        return true;
    }

    @Override
    protected boolean isActing(String function) {
        return ACTING.contains(function);
    }

    @Override
    protected boolean takesNamesForTexts() {
        return true;
    }

    @Override
    public List<String> explaining() {
        return List.of("explain", "query", "plan");
    }

    @Override
    public Idioms idioms() {
        return new Idioms(false, false, false, false, true, false);
    }

    @Override
    public List<String> functions() {
        return FUNCTIONS;
    }

    @Override
    public List<String> lackedFunctions() {
        return List.of("ceil(", "floor(");
    }
}
