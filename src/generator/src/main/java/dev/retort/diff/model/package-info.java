/** What a schema is made of, as a database's own catalog says it, and what makes one like another. */
@NullMarked
package dev.retort.diff.model;

import org.jspecify.annotations.NullMarked;
