/** The running of files of SQL in a scratch database of MariaDB or MySQL, and what is refused in them. */
@NullMarked
package dev.retort.diff.mariadb.load;

import org.jspecify.annotations.NullMarked;
