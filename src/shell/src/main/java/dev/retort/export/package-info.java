/** The queries of a session, written down as Java for an application. */
@NullMarked
package dev.retort.export;

import org.jspecify.annotations.NullMarked;
