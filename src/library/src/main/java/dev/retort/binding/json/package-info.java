/** JSON in columns, as trees and as records of Java. */
@NullMarked
package dev.retort.binding.json;

import org.jspecify.annotations.NullMarked;
