/** All that is to be known of MariaDB. */
@NullMarked
package dev.retort.database.mariadb;

import org.jspecify.annotations.NullMarked;
