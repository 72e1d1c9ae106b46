package dev.retort.migrate.schema;

import java.util.List;
import java.util.stream.Stream;

/** What to ask a server's catalog in order to know all that generated code depends on, and nothing that it does not. */
final class CatalogQueries {
    private static final List<String> INFORMATION_SCHEMA = List.of("""
        SELECT TABLE_NAME, TABLE_TYPE, IF(TABLE_TYPE LIKE '%VIEW%', '', TABLE_COMMENT)
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
        """, """
        SELECT TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_DEFAULT, IS_NULLABLE, COLUMN_TYPE, EXTRA, COLUMN_COMMENT
        FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
        """, """
        SELECT TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, NON_UNIQUE, COLUMN_NAME
        FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
        """, """
        SELECT TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION, COLUMN_NAME,
          IF(REFERENCED_TABLE_SCHEMA = TABLE_SCHEMA, '', REFERENCED_TABLE_SCHEMA),
          REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME
        FROM information_schema.KEY_COLUMN_USAGE
        WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL
        """, """
        SELECT TABLE_NAME, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE
        FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()
        """, """
        SELECT ROUTINE_NAME, ROUTINE_TYPE, ROUTINE_COMMENT
        FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
        """, """
        SELECT SPECIFIC_NAME, ROUTINE_TYPE, ORDINAL_POSITION, PARAMETER_MODE, PARAMETER_NAME, DTD_IDENTIFIER
        FROM information_schema.PARAMETERS WHERE SPECIFIC_SCHEMA = DATABASE()
        """);

    static final List<String> MYSQL = INFORMATION_SCHEMA;

    /** MariaDB's JSON is text that a constraint checks; before 10.3.10 no catalog tells of constraints. */
    static final List<String> MARIADB =
            Stream.concat(INFORMATION_SCHEMA.stream(), Stream.of("""
                SELECT '' AS TABLE_NAME, '' AS CHECK_CLAUSE FROM DUAL WHERE FALSE
                /*M!100310 UNION SELECT TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
                  WHERE CONSTRAINT_SCHEMA = DATABASE() AND CHECK_CLAUSE LIKE 'json_valid(%' */
                """)).toList();

    static final List<String> SQLITE =
            List.of("SELECT tbl_name, type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'");

    static final List<String> POSTGRES = List.of(
            """
            SELECT c.relname, c.relkind, obj_description(c.oid, 'pg_class') FROM pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
            """,
            """
            SELECT c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
              a.attgenerated, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
              AND a.attnum > 0 AND NOT a.attisdropped
            """,
            """
            SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE c.relnamespace = current_schema()::regnamespace
            """,
            "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
            """
            SELECT p.proname, p.prokind, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid),
              obj_description(p.oid, 'pg_proc')
            FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
            """,
            """
            SELECT t.typname, t.typtype, format_type(t.typbasetype, t.typtypmod), e.enumsortorder, e.enumlabel
            FROM pg_type t LEFT JOIN pg_enum e ON e.enumtypid = t.oid
            WHERE t.typnamespace = current_schema()::regnamespace AND t.typtype IN ('e', 'd')
            """);

    /** The same question about another schema than the one that a connection is in. */
    static String of(String schema, String query) {
        String quoted = "'" + schema.replace("\\", "\\\\").replace("'", "''") + "'";
        String name = "'" + schema.replace("'", "''") + "'";
        String identifier = "'\"" + schema.replace("\"", "\"\"").replace("'", "''") + "\"'";
        return query.replace("DATABASE()", quoted)
                .replace("current_schema()::regnamespace", "to_regnamespace(" + identifier + ")")
                .replace("current_schema()", name);
    }

    private CatalogQueries() {}
}
