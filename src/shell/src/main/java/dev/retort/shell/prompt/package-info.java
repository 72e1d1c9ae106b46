/** What a user meets at the prompt: keys, colours, completion, hints, questions. */
@NullMarked
package dev.retort.shell.prompt;

import org.jspecify.annotations.NullMarked;
