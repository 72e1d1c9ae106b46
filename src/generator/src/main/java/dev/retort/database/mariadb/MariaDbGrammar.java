package dev.retort.database.mariadb;

import dev.retort.sql.Grammar;
import dev.retort.sql.Idioms;
import java.util.List;
import java.util.Set;
import org.jooq.SQLDialect;

/** How SQL of MariaDB is written, and nearly all of MySQL's. */
public class MariaDbGrammar extends Grammar {
    /** Between these, MariaDB leaves to MySQL what is its own. */
    private static final int FIRST_OF_MYSQL = 50_700;

    private static final int LAST_OF_MYSQL = 99_999;

    private static final Set<String> ACTING = Set.of(
            "get_lock",
            "release_lock",
            "release_all_locks",
            "nextval",
            "setval",
            "last_insert_id",
            "load_file",
            "master_pos_wait",
            "sys_exec",
            "sys_eval",
            "sys_set");

    private static final List<String> FUNCTIONS = List.of("""
        now() curdate() curtime() utc_timestamp() date( time( year( month( day( hour( minute( second( dayofweek( dayname(
        monthname( date_add( date_sub( datediff( timestampdiff( date_format( str_to_date( from_unixtime( unix_timestamp(
        last_day( extract( group_concat( concat_ws( char_length( left( right( lpad( rpad( locate( instr( reverse( repeat(
        substring_index( regexp_replace( regexp_substr( find_in_set( field( if( ifnull( greatest( least( rand() truncate(
        format( mod( power( sqrt( convert( hex( unhex( md5( sha2( uuid() json_extract( json_unquote( json_value(
        json_object( json_array( json_arrayagg( json_objectagg( json_contains( json_length( last_insert_id() row_count()
        found_rows() database() user() current_user() connection_id() version() sleep(\
        """.split("\\s+"));

    /** For the service loader. */
    public MariaDbGrammar() {
        this(SQLDialect.MARIADB);
    }

    protected MariaDbGrammar(SQLDialect dialect) {
        super(dialect);
    }

    @Override
    protected boolean escapes() {
        return true;
    }

    @Override
    protected boolean quotesNames() {
        return false;
    }

    @Override
    protected boolean hashesComment() {
        return true;
    }

    @Override
    protected boolean dashesNeedSpace() {
        return true;
    }

    @Override
    protected boolean executesComments() {
        return true;
    }

    @Override
    protected boolean hasCommentsOfItsOwn() {
        return true;
    }

    @Override
    protected boolean executes(int marked, int version) {
        return marked <= version && (marked < FIRST_OF_MYSQL || marked > LAST_OF_MYSQL);
    }

    @Override
    protected int version() {
        return 110_400;
    }

    @Override
    protected boolean beginsNamesWithDigits() {
        return true;
    }

    @Override
    protected boolean hasVariables() {
        return true;
    }

    @Override
    protected boolean numbersParameters() {
        return false;
    }

    @Override
    protected Bodies bodies() {
        return Bodies.BLOCKS;
    }

    @Override
    protected boolean wrapsStatements() {
        return true;
    }

    @Override
    protected boolean preparesTexts() {
        return true;
    }

    @Override
    protected boolean reportsUpkeep() {
        return true;
    }

    @Override
    public boolean commitsDefinitions() {
        return true;
    }

    @Override
    protected boolean isActing(String function) {
        return ACTING.contains(function);
    }

    @Override
    public char nameQuote() {
        return '`';
    }

    /** Where tables are files, it depends on the system that these lie in. */
    @Override
    public boolean findsTablesInAnyCase() {
        return false;
    }

    @Override
    public Idioms idioms() {
        return new Idioms(true, true, true, false, false, false);
    }

    @Override
    public List<String> functions() {
        return FUNCTIONS;
    }
}
