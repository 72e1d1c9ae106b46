package dev.retort.diff.hazard.lint;

import dev.retort.diff.hazard.Hazard;
import java.nio.file.Path;

/**
 * A hazard in a file.
 *
 * @param file as the user knows it
 * @param line where the statement begins, from 1
 */
public record Finding(Path file, int line, Hazard hazard) {}
