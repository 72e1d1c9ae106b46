/** The catalog of MariaDB and MySQL, and its types in Java. */
@NullMarked
package dev.retort.generate.mariadb;

import org.jspecify.annotations.NullMarked;
