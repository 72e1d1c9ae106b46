/** What is in a schema of MariaDB or MySQL, each object as the server says it and in a normal form. */
@NullMarked
package dev.retort.diff.mariadb.object;

import org.jspecify.annotations.NullMarked;
