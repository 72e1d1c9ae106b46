/** The sides of a comparison: where a schema comes from, and the scratch database that it is loaded on. */
@NullMarked
package dev.retort.diff.source;

import org.jspecify.annotations.NullMarked;
