/** The difference between two schemas of MariaDB or MySQL. */
@NullMarked
package dev.retort.diff.mariadb;

import org.jspecify.annotations.NullMarked;
