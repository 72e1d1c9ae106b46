/** What an account of MariaDB or MySQL may see of a schema. */
@NullMarked
package dev.retort.diff.mariadb.grant;

import org.jspecify.annotations.NullMarked;
