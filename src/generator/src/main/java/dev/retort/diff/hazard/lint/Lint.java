package dev.retort.diff.hazard.lint;

import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.HazardFinder;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.diff.hazard.LiveRows;
import dev.retort.diff.hazard.TableWork;
import dev.retort.diff.hazard.change.KnownRoutines;
import dev.retort.diff.hazard.change.SchemaChange;
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
    private final Optional<ScratchRun> scratch;
    private final Set<HazardKind> allowed;
    private final List<SchemaChange> since = new ArrayList<>();
    private final KnownRoutines routines = new KnownRoutines();
    private List<TableOutline> tables;

    /**
     * A search.
     *
     * @param tables those that are there before the first file
     * @param live where rows are counted
     * @param scratch where the server is asked what it does
     * @param allowed what is passed over
     */
    public Lint(
            HazardFinder finder,
            List<TableOutline> tables,
            Optional<LiveRows> live,
            Optional<ScratchRun> scratch,
            Set<HazardKind> allowed) {
        this.finder = finder;
        this.tables = List.copyOf(tables);
        this.live = live;
        this.scratch = scratch;
        this.allowed = Set.copyOf(allowed);
    }

    /** Takes note of what a file does, and looks for nothing in it. */
    public void passOver(LintedScript script) {
        HazardFinder.Sequence sequence = finder.sequence(script.statements(), tables, routines);
        scratch.ifPresent(run -> run.observed(sequence));
        take(sequence);
    }

    /** Takes note of the routines of a file that is done already where rows are counted, and runs it where the server is asked. */
    public void prepare(LintedScript script) {
        HazardFinder.Sequence sequence = finder.sequence(script.statements(), List.of(), routines);
        scratch.ifPresent(run -> run.observed(sequence));
    }

    /** The findings in the next file, in the order of its lines. */
    public List<Finding> of(LintedScript script) {
        HazardFinder.Sequence sequence = finder.sequence(script.statements(), tables, routines);
        List<Optional<TableWork>> observed =
                scratch.map(run -> run.observed(sequence)).orElse(List.of());
        List<List<Hazard>> hazards = sequence.hazards(live, since, observed);
        List<Finding> findings = new ArrayList<>(script.troubles());
        for (int i = 0; i < hazards.size(); i++) {
            for (Hazard hazard : hazards.get(i)) {
                script.finding(i, hazard)
                        .filter(finding -> !allowed.contains(finding.hazard().kind()))
                        .ifPresent(findings::add);
            }
        }
        take(sequence);
        findings.sort(Comparator.comparingInt(Finding::line));
        return findings;
    }

    private void take(HazardFinder.Sequence sequence) {
        since.addAll(sequence.changes());
        tables = sequence.after();
    }
}
