/** A project on disk: where its sources come from, whether they are up to date, and what is remembered of that. */
@NullMarked
package dev.retort.project;

import org.jspecify.annotations.NullMarked;
