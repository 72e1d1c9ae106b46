/** The statements that make a table of MariaDB or MySQL like another. */
@NullMarked
package dev.retort.diff.mariadb.table;

import org.jspecify.annotations.NullMarked;
