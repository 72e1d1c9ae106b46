package dev.retort.cli.lint;

import dev.retort.diff.hazard.lint.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What was found in files.
 *
 * @param files how many were looked at
 * @param counted the database whose rows were counted; empty where none was at hand
 * @param remark why rows were not counted, or what was not looked at, as a sentence; empty where all was done
 */
public record LintResult(List<Finding> findings, int files, Optional<String> counted, String remark) {
    public LintResult {
        findings = List.copyOf(findings);
    }
}
