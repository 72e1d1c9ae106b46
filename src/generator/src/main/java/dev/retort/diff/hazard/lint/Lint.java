package dev.retort.diff.hazard.lint;

import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.HazardFinder;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.diff.hazard.LiveRows;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The search for hazards in files that run one after the other. For one thread. */
public final class Lint {
    private final HazardFinder finder;
    private final Optional<LiveRows> live;
    private final Set<HazardKind> allowed;
    private List<TableOutline> tables;

    /**
     * A search.
     *
     * @param tables those that are there before the first file
     * @param live where rows are counted
     * @param allowed what is passed over
     */
    public Lint(HazardFinder finder, List<TableOutline> tables, Optional<LiveRows> live, Set<HazardKind> allowed) {
        this.finder = finder;
        this.tables = List.copyOf(tables);
        this.live = live;
        this.allowed = Set.copyOf(allowed);
    }

    /** Takes note of what a file does, and looks for nothing in it. */
    public void passOver(LintedScript script) {
        tables = finder.sequence(script.statements(), tables).after();
    }

    /** The findings in the next file, in the order of its lines. */
    public List<Finding> of(LintedScript script) {
        HazardFinder.Sequence sequence = finder.sequence(script.statements(), tables);
        List<List<Hazard>> hazards = sequence.hazards(live);
        List<Finding> findings = new ArrayList<>(script.troubles());
        for (int i = 0; i < hazards.size(); i++) {
            for (Hazard hazard : hazards.get(i)) {
                script.finding(i, hazard)
                        .filter(finding -> !allowed.contains(finding.hazard().kind()))
                        .ifPresent(findings::add);
            }
        }
        tables = sequence.after();
        findings.sort(Comparator.comparingInt(Finding::line));
        return findings;
    }
}
