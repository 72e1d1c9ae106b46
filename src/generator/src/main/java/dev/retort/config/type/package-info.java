/** The types of columns that retort.toml names, and the classes of the person's that it names for them. */
@NullMarked
package dev.retort.config.type;

import org.jspecify.annotations.NullMarked;
