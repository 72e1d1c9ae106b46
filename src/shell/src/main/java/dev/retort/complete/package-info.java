/** What could be typed at the cursor in a line of Java or SQL: by what the schema knows, and then the compiler. */
@NullMarked
package dev.retort.complete;

import org.jspecify.annotations.NullMarked;
