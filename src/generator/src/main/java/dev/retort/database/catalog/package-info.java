/** What a database's catalog is asked, whichever product it is. */
@NullMarked
package dev.retort.database.catalog;

import org.jspecify.annotations.NullMarked;
