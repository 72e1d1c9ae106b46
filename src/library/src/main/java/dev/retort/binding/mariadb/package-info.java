/** Bindings of MariaDB's and MySQL's types. */
@NullMarked
package dev.retort.binding.mariadb;

import org.jspecify.annotations.NullMarked;
