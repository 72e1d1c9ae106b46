/** Scripts on MariaDB and MySQL, where each definition commits, and what their catalog tells of a statement that was cut off. */
@NullMarked
package dev.retort.migrate.mariadb;

import org.jspecify.annotations.NullMarked;
