/** What a shell is open on: a connection, a schema, an engine; and how these are exchanged. */
@NullMarked
package dev.retort.shell.session;

import org.jspecify.annotations.NullMarked;
