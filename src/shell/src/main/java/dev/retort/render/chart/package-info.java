/** Charts, as text and as images. */
@NullMarked
package dev.retort.render.chart;

import org.jspecify.annotations.NullMarked;
