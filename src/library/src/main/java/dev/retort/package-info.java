/** The data layer that applications use; it needs jOOQ and a data source, and nothing else of Retort. */
@NullMarked
package dev.retort;

import org.jspecify.annotations.NullMarked;
