/** The one reader of SQL: its tokens, the statements that they make, and what these do. No connection is asked. */
@NullMarked
package dev.retort.sql;

import org.jspecify.annotations.NullMarked;
