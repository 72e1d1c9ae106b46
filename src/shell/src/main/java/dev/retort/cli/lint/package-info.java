/** A project's migrations held against what they would destroy, lock or break. */
@NullMarked
package dev.retort.cli.lint;

import org.jspecify.annotations.NullMarked;
