package dev.retort.database.mariadb;

import java.util.List;
import java.util.stream.Stream;

/** What to ask the catalog of MariaDB or MySQL in order to know all that generated code depends on, and nothing that it does not. */
public final class MariaDbFingerprint {
    private MariaDbFingerprint() {}

    /** What MariaDB and MySQL are asked alike. */
    public static final List<String> SHARED = List.of("""
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

    /** MariaDB's own: its JSON is text that a constraint checks; before 10.3.10 no catalog tells of constraints. */
    static final List<String> QUERIES =
            Stream.concat(SHARED.stream(), Stream.of("""
                SELECT '' AS TABLE_NAME, '' AS CHECK_CLAUSE FROM DUAL WHERE FALSE
                /*M!100310 UNION SELECT TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
                  WHERE CONSTRAINT_SCHEMA = DATABASE() AND CHECK_CLAUSE LIKE 'json_valid(%' */
                """)).toList();
}
