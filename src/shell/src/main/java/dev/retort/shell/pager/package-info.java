/** Results longer than the screen. */
@NullMarked
package dev.retort.shell.pager;

import org.jspecify.annotations.NullMarked;
