/** The journal of migrations that are applied in part, and scripts that go on where they stopped. */
@NullMarked
package dev.retort.migrate.journal;

import org.jspecify.annotations.NullMarked;
