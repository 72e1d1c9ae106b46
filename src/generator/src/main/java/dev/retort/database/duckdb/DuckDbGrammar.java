package dev.retort.database.duckdb;

import dev.retort.sql.Grammar;
import java.util.List;
import java.util.Set;
import org.jooq.SQLDialect;

/** How SQL of DuckDB is written: nearly as PostgreSQL's. */
public final class DuckDbGrammar extends Grammar {
    private static final Set<String> ACTING = Set.of(
            "nextval",
            "setseed",
            "checkpoint",
            "force_checkpoint",
            "enable_logging",
            "disable_logging",
            "write_log",
            "truncate_duckdb_logs");

    private static final Set<String> OTHER_QUERIES = Set.of("from", "summarize", "pivot", "unpivot");

    private static final List<String> FUNCTIONS = List.of("""
        now() age( date_part( date_trunc( date_diff( strftime( strptime( make_date( epoch( epoch_ms( time_bucket( ifnull(
        string_agg( list( unnest( range( generate_series( concat_ws( left( right( lpad( rpad( strpos( reverse( repeat(
        split_part( regexp_matches( regexp_replace( regexp_extract( format( printf( greatest( least( random() trunc(
        power( sqrt( md5( sha256( uuid() typeof( median( mode( quantile_cont( approx_count_distinct( arg_max( arg_min(
        first( last( histogram( bool_and( bool_or( json_extract( json_extract_string( json_keys( to_json( list_value(
        struct_extract( map_keys( current_database() current_schema() version()\
        """.split("\\s+"));

    /** For the service loader. */
    public DuckDbGrammar() {
        super(SQLDialect.DUCKDB);
    }

    @Override
    protected Escapes escaped() {
        return Escapes.OF_CODES;
    }

    @Override
    protected boolean quotesNamesIn(char open) {
        return false;
    }

    @Override
    protected boolean nestsComments() {
        return true;
    }

    @Override
    protected boolean quotesWithDollars() {
        return true;
    }

    @Override
    protected Set<String> otherQueries() {
        return OTHER_QUERIES;
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
    public List<String> functions() {
        return FUNCTIONS;
    }
}
