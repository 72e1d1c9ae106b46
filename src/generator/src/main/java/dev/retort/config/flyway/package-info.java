/** Settings of migrations under Flyway's names, from retort.toml and from the files that Flyway itself reads. */
@NullMarked
package dev.retort.config.flyway;

import org.jspecify.annotations.NullMarked;
