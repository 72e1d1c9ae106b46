/** Databases: connections to them, servers' products and versions, locks on files. */
@NullMarked
package dev.retort.database;

import org.jspecify.annotations.NullMarked;
