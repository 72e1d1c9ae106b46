/** TOML files, read with errors at their place, and the rule that what they name lies within the project. */
@NullMarked
package dev.retort.config.toml;

import org.jspecify.annotations.NullMarked;
