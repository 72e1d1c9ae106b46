package dev.retort.sql;

import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** The functions of a database that do more than give a value, and are let do so in a transaction that only reads. */
final class Functions {
    private static final Set<String> OF_POSTGRES = Set.of(
            "nextval",
            "setval",
            "set_config",
            "txid_current",
            "brin_summarize_new_values",
            "brin_summarize_range",
            "brin_desummarize_range",
            "gin_clean_pending_list");

    /** Those among PostgreSQL's own functions that read; what others of that name do is unknown. */
    private static final Pattern READING_OF_POSTGRES = Pattern.compile(
            "pg_(?:get_\\w+|size_\\w+|\\w+_size|typeof|basetype|column_compression|is_\\w+|\\w+_is_visible"
                + "|encoding_to_char|char_to_encoding|client_encoding|backend_pid|postmaster_start_time|conf_load_time"
                + "|sleep\\w*|stat_get_\\w+|stat_file|lock_status|show_all_\\w+|settings|read_file|read_binary_file|ls_\\w+"
                + "|current_\\w+|last_\\w+|xact_\\w+|blocking_pids|safe_snapshot_blocking_pids|input_\\w+|collation_\\w+"
                + "|available_\\w+|describe_object|identify_object\\w*|has_role|relation_filenode|relation_filepath"
                + "|filenode_relation|index_\\w+|indexam_\\w+|indexes_\\w+|tablespace_\\w+|timezone_\\w+|my_temp_schema"
                + "|options_to_table|partition_\\w+|jit_available|control_\\w+|hba_file_rules|ident_file_mappings"
                + "|cursor|prepared_\\w+|sequence_\\w+|table_is_visible|trigger_depth|walfile_\\w+|wal_lsn_diff|snapshot_\\w+"
                + "|visible_\\w+|char_to_encoding|config|mcv_list_items|event_trigger_\\w+|numa_available|extension_\\w+)");

    private static final Set<String> OF_MARIADB = Set.of(
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

    private static final Set<String> OF_SQLITE =
            Set.of("load_extension", "writefile", "edit", "fts3_tokenizer", "sqlite_dbdata");

    private Functions() {}

    /** Whether a function of this name, in small letters, does more than give a value, or may. */
    static boolean isActing(String name, SQLDialect dialect) {
        return switch (dialect.family()) {
            case POSTGRES ->
                OF_POSTGRES.contains(name)
                        || (name.startsWith("pg_")
                                && !READING_OF_POSTGRES.matcher(name).matches())
                        || (name.startsWith("lo_") && !name.equals("lo_get"))
                        || name.startsWith("dblink");
            case MARIADB, MYSQL -> OF_MARIADB.contains(name);
            case SQLITE -> OF_SQLITE.contains(name);
            default -> name.equals("nextval");
        };
    }
}
