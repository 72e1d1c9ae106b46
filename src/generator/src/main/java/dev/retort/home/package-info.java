/** What is the user's own: where their folders are, and who else may look into their files. */
@NullMarked
package dev.retort.home;

import org.jspecify.annotations.NullMarked;
