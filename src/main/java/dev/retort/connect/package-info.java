/** Connections: database URLs opened, dialects, the embedded server. */
@NullMarked
package dev.retort.connect;

import org.jspecify.annotations.NullMarked;
