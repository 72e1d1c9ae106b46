/** What suggestions are made of: the schema's names, their ranking, and how often each is used. */
@NullMarked
package dev.retort.complete.name;

import org.jspecify.annotations.NullMarked;
