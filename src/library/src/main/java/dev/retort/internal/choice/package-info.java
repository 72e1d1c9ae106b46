/** The relations to some of the rows of others, which the configuration says: their conditions, their orders, and their keys. */
@NullMarked
package dev.retort.internal.choice;

import org.jspecify.annotations.NullMarked;
