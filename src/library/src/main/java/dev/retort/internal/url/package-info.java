/** Database URLs in the forms that people have, their parameters mapped or refused by name. Not for applications. */
@NullMarked
package dev.retort.internal.url;

import org.jspecify.annotations.NullMarked;
