/** Scripts of migrations: found, read by Flyway's parser, and distinguished by name. */
@NullMarked
package dev.retort.migrate.script;

import org.jspecify.annotations.NullMarked;
