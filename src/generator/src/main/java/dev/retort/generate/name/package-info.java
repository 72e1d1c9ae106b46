/** Java names of tables, columns and relations. */
@NullMarked
package dev.retort.generate.name;

import org.jspecify.annotations.NullMarked;
