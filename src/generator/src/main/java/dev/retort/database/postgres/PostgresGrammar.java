package dev.retort.database.postgres;

import dev.retort.sql.Grammar;
import dev.retort.sql.Idioms;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** How SQL of PostgreSQL is written. */
public final class PostgresGrammar extends Grammar {
    private static final Set<String> ACTING = Set.of(
            "nextval",
            "setval",
            "set_config",
            "txid_current",
            "brin_summarize_new_values",
            "brin_summarize_range",
            "brin_desummarize_range",
            "gin_clean_pending_list");

    /** Those among the server's own functions that read; what others of that name do is unknown. */
    private static final Pattern READING = Pattern.compile(
            "pg_(?:get_\\w+|size_\\w+|\\w+_size|typeof|basetype|column_compression|is_\\w+|\\w+_is_visible"
                    + "|encoding_to_char|char_to_encoding|client_encoding|backend_pid|postmaster_start_time|conf_load_time"
                    + "|sleep\\w*|stat_get_\\w+|stat_file|lock_status|show_all_\\w+|settings|read_file|read_binary_file|ls_\\w+"
                    + "|current_\\w+|last_\\w+|xact_\\w+|blocking_pids|safe_snapshot_blocking_pids|input_\\w+|collation_\\w+"
                    + "|available_\\w+|describe_object|identify_object\\w*|has_role|relation_filenode|relation_filepath"
                    + "|filenode_relation|index_\\w+|indexam_\\w+|indexes_\\w+|tablespace_\\w+|timezone_\\w+|my_temp_schema"
                    + "|options_to_table|partition_\\w+|jit_available|control_\\w+|hba_file_rules|ident_file_mappings"
                    + "|cursor|prepared_\\w+|sequence_\\w+|table_is_visible|trigger_depth|walfile_\\w+|wal_lsn_diff|snapshot_\\w+"
                    + "|visible_\\w+|char_to_encoding|config|mcv_list_items|event_trigger_\\w+|numa_available|extension_\\w+)");

    private static final List<String> FUNCTIONS = List.of("""
        now() clock_timestamp() age( extract( date_part( date_trunc( to_char( to_date( to_timestamp( to_number( make_date(
        make_interval( localtimestamp string_agg( array_agg( array_length( array_to_string( string_to_array( unnest(
        cardinality( concat_ws( char_length( left( right( lpad( rpad( position( strpos( reverse( repeat( split_part(
        regexp_replace( regexp_matches( regexp_match( format( initcap( greatest( least( random() trunc( mod( power( sqrt(
        md5( sha256( encode( decode( gen_random_uuid() generate_series( json_agg( jsonb_agg( json_build_object(
        jsonb_build_object( json_object_agg( to_json( to_jsonb( row_to_json( jsonb_set( jsonb_array_elements( json_each(
        jsonb_path_query( percentile_cont( bool_and( bool_or( nextval( currval( current_database() current_schema()
        current_user version() pg_typeof( pg_size_pretty( pg_total_relation_size( pg_sleep(\
        """.split("\\s+"));

    private static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

    /** With one of these in it, an operator may end in a sign of arithmetic. */
    private static final String SPECIAL = "~!@#%^&|`?";

    /** For the service loader. */
    public PostgresGrammar() {
        super(SQLDialect.POSTGRES);
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
    protected boolean returnsEndLines() {
        return true;
    }

    @Override
    protected boolean marksParameters() {
        return false;
    }

    @Override
    protected boolean quotesWithDollars() {
        return true;
    }

    /** As its own lexer finds it: the longest run, which ends before a comment, and seldom in a plus or minus. */
    @Override
    protected int operatorEnd(CharSequence text, int at) {
        String first = text.subSequence(at, Math.min(text.length(), at + 2)).toString();
        if (first.equals("::") || first.equals(":=") || first.equals("..")) {
            return at + 2;
        }
        int end = at;
        boolean special = false;
        while (end < text.length() && OPERATOR.indexOf(text.charAt(end)) >= 0) {
            String two = text.subSequence(end, Math.min(text.length(), end + 2)).toString();
            if (end > at && (two.equals("--") || two.equals("/*"))) {
                break;
            }
            special |= SPECIAL.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        while (!special && end > at + 1 && "+-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Math.max(end, at + 1);
    }

    @Override
    protected Bodies bodies() {
        return Bodies.ATOMIC;
    }

    @Override
    protected boolean explainsWithOptions() {
        return true;
    }

    @Override
    protected boolean isActing(String function) {
        return ACTING.contains(function)
                || (function.startsWith("pg_") && !READING.matcher(function).matches())
                || (function.startsWith("lo_") && !function.equals("lo_get"))
                || function.startsWith("dblink");
    }

    @Override
    public boolean foldsNames() {
        return true;
    }

    @Override
    public Idioms idioms() {
        return new Idioms(false, false, true, true, false, true);
    }

    @Override
    public List<String> functions() {
        return FUNCTIONS;
    }
}
