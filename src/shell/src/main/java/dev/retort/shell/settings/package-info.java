/** How a user wants their shell to be. */
@NullMarked
package dev.retort.shell.settings;

import org.jspecify.annotations.NullMarked;
