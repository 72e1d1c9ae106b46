/**
 * Bindings and converters by which generated columns read and write what a driver would change or lose. Generated
 * code names them; people need not.
 */
@NullMarked
package dev.retort.binding;

import org.jspecify.annotations.NullMarked;
