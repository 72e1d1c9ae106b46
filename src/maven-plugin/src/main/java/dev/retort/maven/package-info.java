/**
 * The goals of the Maven plugin. They run within Maven, on whatever Java that has, and start Retort in a JDK of its own; no class
 * of Retort's is loaded here.
 */
@NullMarked
package dev.retort.maven;

import org.jspecify.annotations.NullMarked;
