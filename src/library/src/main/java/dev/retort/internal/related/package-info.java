/** The records that are related to one record, to many: found, appended and removed. Not for applications. */
@NullMarked
package dev.retort.internal.related;

import org.jspecify.annotations.NullMarked;
