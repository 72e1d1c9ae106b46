/** How a server runs a query: asked for, and read into a tree that the user can read. */
@NullMarked
package dev.retort.plan;

import org.jspecify.annotations.NullMarked;
