/** What a server's catalog says of tables, on its way into jOOQ's model. */
@NullMarked
package dev.retort.generate.catalog;

import org.jspecify.annotations.NullMarked;
