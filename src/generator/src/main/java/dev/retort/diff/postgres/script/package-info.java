/** The running of schema files in a scratch database of PostgreSQL, and its emptying. */
@NullMarked
package dev.retort.diff.postgres.script;

import org.jspecify.annotations.NullMarked;
