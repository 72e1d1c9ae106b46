/** Artifacts of Maven repositories that Retort takes when they are first needed: pinned, found on the machine or fetched, unpacked. */
@NullMarked
package dev.retort.artifact;

import org.jspecify.annotations.NullMarked;
