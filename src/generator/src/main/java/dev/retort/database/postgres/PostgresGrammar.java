package dev.retort.database.postgres;

import dev.retort.sql.Grammar;
import dev.retort.sql.Idioms;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** How SQL of PostgreSQL is written. */
public final class PostgresGrammar extends Grammar {
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

    private static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

    /** With one of these in it, an operator may end in a sign of arithmetic. */
    private static final String SPECIAL = "~!@#%^&|`?";

    /** For the service loader. */
    public PostgresGrammar() {
        super(
                SQLDialect.POSTGRES,
                Trait.CODES_IN_ESCAPES,
                Trait.QUOTED_NAMES,
                Trait.NESTED_COMMENTS,
                Trait.RETURNS_END_LINES,
                Trait.NUMBERED_PARAMETERS,
                Trait.DOLLAR_QUOTES,
                Trait.SHOW,
                Trait.EXPLAIN_OPTIONS,
                Trait.FOLDED_NAMES,
                Trait.TABLES_IN_ANY_CASE);
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
    protected boolean isActing(String function) {
        return super.isActing(function)
                || (function.startsWith("pg_") && !READING.matcher(function).matches())
                || (function.startsWith("lo_") && !function.equals("lo_get"))
                || function.startsWith("dblink");
    }

    @Override
    public Idioms idioms() {
        return new Idioms(false, false, true, true, false, true);
    }
}
