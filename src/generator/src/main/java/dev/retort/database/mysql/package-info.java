/** All that is to be known of MySQL, where it is not as MariaDB. */
@NullMarked
package dev.retort.database.mysql;

import org.jspecify.annotations.NullMarked;
