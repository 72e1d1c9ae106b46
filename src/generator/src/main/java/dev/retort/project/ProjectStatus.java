package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.HistoryEntry.State;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The relation of a project's database to its migrations: the one answer to whether all is well, which every command gives.
 *
 * @param database what to call the database
 * @param isEmbedded whether Retort runs it
 * @param troubles the migrations on which the files and the history do not agree
 * @param differences how the schema differs from the one that its migrations make, a line for each object
 * @param holdsMore whether the history holds something that no file says, tolerated or not
 * @param wayBack the version down to which the other branch's undo files lead, where they are known
 */
public record ProjectStatus(
        String database,
        boolean isEmbedded,
        List<HistoryEntry> troubles,
        List<String> differences,
        boolean holdsMore,
        Optional<String> wayBack) {

    /** What an upgrade sets right by itself. */
    private static final Set<State> BEHIND = EnumSet.of(State.PENDING, State.APPLIED_IN_PART);

    /** What is applied, and in no file. */
    private static final Set<State> ELSEWHERE = EnumSet.of(State.MISSING, State.NEWER);

    /** What is applied, and reads otherwise in its file. */
    private static final Set<State> OTHERWISE = EnumSet.of(State.CHANGED, State.RENAMED);

    public ProjectStatus {
        troubles = List.copyOf(troubles);
        differences = List.copyOf(differences);
    }

    /** Whether the database is what the migrations make. */
    public boolean isWell() {
        return troubles.isEmpty() && differences.isEmpty();
    }

    /** Whether the database holds something that the migrations do not make, or not so: sources do not come from it. */
    public boolean isAstray() {
        return !differences.isEmpty() || troubles.stream().anyMatch(entry -> !BEHIND.contains(entry.state()));
    }

    /** What is wrong, in a sentence and a line for each migration and object. */
    String sentence() {
        String what = holds(ELSEWHERE)
                ? " is of another branch than the files"
                : holds(OTHERWISE)
                        ? " is of another branch than the files, or they were changed after they were applied"
                        : " is not what the migrations make";
        return Stream.concat(troubles.stream().filter(this::isTold).map(HistoryEntry::complaint), differences.stream())
                .map(line -> "\n  " + VisibleText.line(line))
                .collect(Collectors.joining("", "the database " + VisibleText.line(database) + what + ":", ""));
    }

    private boolean holds(Set<State> states) {
        return troubles.stream().anyMatch(entry -> states.contains(entry.state()));
    }

    /** Beside what is wrong, what is only to be done says nothing. */
    private boolean isTold(HistoryEntry entry) {
        return !isAstray() || !BEHIND.contains(entry.state());
    }

    /** The ways out beside what each complaint advises. */
    public List<String> ways() {
        List<String> ways = new ArrayList<>();
        wayBack.ifPresent(version -> ways.add("retort downgrade " + version
                + " takes that back, by the undo files that were there when it was applied; retort upgrade goes on from"
                + " there"));
        if (isEmbedded && isAstray()) {
            ways.add("retort reset makes the database anew from the migrations");
        } else if (!differences.isEmpty()) {
            ways.add("take back by hand what no migration does, or make a migration of it");
        }
        return ways;
    }

    /** All ways out, separated by semicolons. */
    private String advice() {
        List<String> ways = ways();
        Stream<String> complaints = troubles.stream()
                .filter(entry -> entry.state() == State.UNDONE_IN_PART || (ways.isEmpty() && isTold(entry)))
                .map(entry -> entry.state().advice())
                .distinct();
        return Stream.concat(complaints, ways.stream()).collect(Collectors.joining("; "));
    }

    /** What is wrong, as an error. */
    public RetortException error() {
        return new RetortException(sentence()).withHint(advice());
    }

    /** The same, where there can be no scratch database, until the user names a server for it. */
    RetortException errorWithoutScratch() {
        return new RetortException(sentence())
                .withHint(advice() + "; RETORT_SHADOW_URL names a server on which the sources are made from the"
                        + " files all the same");
    }

    /** What is wrong, for a user who continues all the same; nothing, where all is well or only to be upgraded. */
    public Optional<String> warning() {
        return isAstray() ? Optional.of("warning: " + sentence() + "\n  " + advice()) : Optional.empty();
    }
}
