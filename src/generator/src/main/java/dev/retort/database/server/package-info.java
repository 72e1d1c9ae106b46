/** Databases on servers that were given by URL, of whichever product. */
@NullMarked
package dev.retort.database.server;

import org.jspecify.annotations.NullMarked;
