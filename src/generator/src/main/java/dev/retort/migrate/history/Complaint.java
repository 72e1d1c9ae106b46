package dev.retort.migrate.history;

/** What can be wrong with a migration, and what to do about it. */
public enum Complaint {
    PENDING("is not applied", "retort upgrade applies what is pending"),
    LATE(
            "comes too late: a later version is applied already",
            "give the file a higher version, or let it be applied with outOfOrder = true under [flyway] in"
                    + " db/retort.toml"),
    CHANGED(
            "was changed after it was applied",
            "undo the change to the file, and make a new migration of it; retort repair accepts the file as it is"),
    RENAMED("was renamed after it was applied", "give the file its old name; retort repair accepts the new one"),
    MISSING("is applied, but its file is gone", "bring the file back; retort repair accepts that it is gone"),
    NEWER(
            "is applied, but its file is not here, nor one of a later version",
            "bring the file back, or get the newer state of the project; if what it did was taken back, retort stamp"
                    + " VERSION says at which version the database is"),
    FAILED(
            "failed, and how far it had come was not written down",
            "undo what it did and run retort repair: it is applied anew; or do the rest by hand, run retort repair and"
                    + " retort stamp"),
    APPLIED_IN_PART("is applied in part", "retort upgrade goes on where it stopped"),
    UNDONE_IN_PART(
            "is undone in part",
            "retort downgrade -1 goes on where it stopped, and retort upgrade after that applies it again; if what was"
                    + " undone is there again by hand, retort repair --from-start takes it as applied");

    private final String sentence;
    private final String advice;

    Complaint(String sentence, String advice) {
        this.sentence = sentence;
        this.advice = advice;
    }

    /** What is wrong, as the rest of a sentence that begins with the migration's name. */
    public String sentence() {
        return sentence;
    }

    public String advice() {
        return advice;
    }
}
