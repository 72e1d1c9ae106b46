/** Values and texts as they are safe to show, and JSON. */
@NullMarked
package dev.retort.render.cell;

import org.jspecify.annotations.NullMarked;
