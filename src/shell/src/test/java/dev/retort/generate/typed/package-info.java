/** Classes that columns are of, as an application has them. */
@NullMarked
package dev.retort.generate.typed;

import org.jspecify.annotations.NullMarked;
