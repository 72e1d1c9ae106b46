/** The configuration: records, and the loader that reads them from options, environment and retort.toml. */
@NullMarked
package dev.retort.config;

import org.jspecify.annotations.NullMarked;
