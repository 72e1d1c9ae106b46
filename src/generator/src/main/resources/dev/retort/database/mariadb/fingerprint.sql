-- MariaDB's own: its JSON is text that a constraint checks; before 10.3.10 no catalog tells of constraints.
SELECT '' AS TABLE_NAME, '' AS CHECK_CLAUSE FROM DUAL WHERE FALSE
/*M!100310 UNION SELECT TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
  WHERE CONSTRAINT_SCHEMA = DATABASE() AND CHECK_CLAUSE LIKE 'json_valid(%' */;
