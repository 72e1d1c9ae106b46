package dev.retort.migrate.history;

import dev.retort.migrate.script.MigrationTitle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the history: what is known of one migration, from its file and from the database.
 *
 * @param version empty for a repeatable migration
 * @param type Flyway's word for what it is: {@code SQL}, {@code BASELINE}, …
 * @param script the name of its file, as the database has it if it is applied
 * @param statementsDone how many statements are done of one that is applied, or undone, in part
 * @param applied its row in the history; empty if there is none
 * @param undos the files that undo it, within the project: one, unless something is to be put right
 * @param tolerated whether retort.toml says that this state is no matter
 */
public record HistoryEntry(
        Optional<String> version,
        String description,
        String type,
        String script,
        State state,
        Optional<Integer> statementsDone,
        Optional<Integer> fileChecksum,
        Optional<Applied> applied,
        List<Path> undos,
        boolean tolerated) {

    public HistoryEntry {
        undos = List.copyOf(undos);
    }

    /** How it is called where it is spoken of: {@code V2 "groups and accounts"}. */
    public String name() {
        return MigrationTitle.of(version.orElse(null), description);
    }

    /** Whether its effects are in the database. */
    public boolean isInEffect() {
        return switch (state) {
            case APPLIED, OUT_OF_ORDER, BASELINE, CHANGED, RENAMED, MISSING, NEWER, UNDONE_IN_PART -> true;
            default -> false;
        };
    }

    /** Whether the files and the database do not agree on it. */
    public boolean isTrouble() {
        return !state.sentence.isEmpty() && !tolerated;
    }

    /** Whether it was begun, up or down, and not brought to its end, so that the database is between two versions. */
    public boolean isUnfinished() {
        return switch (state) {
            case FAILED, APPLIED_IN_PART, UNDONE_IN_PART -> true;
            default -> false;
        };
    }

    /** What is wrong with it, as a sentence without a full stop; empty when nothing is. */
    public String complaint() {
        if (state == State.PENDING && applied.isPresent()) {
            return name() + " was changed, and is not applied again";
        }
        String done = statementsDone
                .map(number -> switch (number) {
                    case 0 -> ": none of its statements is done";
                    case 1 -> ": 1 of its statements is done";
                    default -> ": " + number + " of its statements are done";
                })
                .orElse("");
        return state.sentence.isEmpty() ? "" : name() + " " + state.sentence + done;
    }

    /**
     * A migration's row in the history.
     *
     * @param rank its place in the order in which they were applied
     * @param checksum Flyway's checksum of the file as it was then; a baseline has none
     */
    public record Applied(int rank, Instant on, String by, int milliseconds, Optional<Integer> checksum) {}

    /** What is the matter with a migration, if anything. */
    public enum State {
        /** As it should be. */
        APPLIED("applied"),
        /** Applied after a later version was. */
        OUT_OF_ORDER("out of order"),
        /** The version at which the history begins. */
        BASELINE("baseline"),
        /** Up to the baseline, and so taken for granted. */
        BELOW_BASELINE("below baseline"),
        /** Not to be applied here. */
        IGNORED("ignored"),
        /** Undone, by an edition of Flyway that notes it. */
        UNDONE("undone"),
        /** Applied, its file gone, and a repair has accepted that. */
        DELETED("deleted"),
        PENDING("pending", "is not applied", "retort upgrade applies what is pending"),
        LATE(
                "late",
                "comes too late: a later version is applied already",
                "give the file a higher version, or let it be applied with outOfOrder = true under [flyway] in"
                        + " db/retort.toml"),
        CHANGED(
                "changed",
                "was changed after it was applied",
                "undo the change to the file, and make a new migration of it; retort repair accepts the file as it is"),
        RENAMED(
                "renamed",
                "was renamed after it was applied",
                "give the file its old name; retort repair accepts the new one"),
        MISSING(
                "missing",
                "is applied, but its file is gone",
                "bring the file back; retort repair accepts that it is gone"),
        /** Missing, too, but Flyway takes it for one of a newer version of the project. */
        NEWER(
                "missing",
                "is applied, but its file is not here, nor one of a later version",
                "bring the file back, or get the newer state of the project; if what it did was taken back, retort"
                        + " stamp VERSION says at which version the database is"),
        FAILED(
                "failed",
                "failed, and how far it had come was not written down",
                "undo what it did and run retort repair: it is applied anew; or do the rest by hand, run retort repair"
                        + " and retort stamp"),
        APPLIED_IN_PART("applied in part", "is applied in part", "retort upgrade goes on where it stopped"),
        UNDONE_IN_PART(
                "undone in part",
                "is undone in part",
                "retort downgrade -1 goes on where it stopped, and retort upgrade after that applies it again; if what"
                        + " was undone is there again by hand, retort repair --from-start takes it as applied");

        private final String word;
        private final String sentence;
        private final String advice;

        State(String word) {
            this(word, "", "");
        }

        State(String word, String sentence, String advice) {
            this.word = word;
            this.sentence = sentence;
            this.advice = advice;
        }

        public String word() {
            return word;
        }

        /** What is wrong, as the rest of a sentence that begins with the migration's name; empty where nothing is. */
        public String sentence() {
            return sentence;
        }

        /** What to do about what is wrong. */
        public String advice() {
            return advice;
        }
    }
}
