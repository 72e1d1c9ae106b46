package dev.retort.export;

/** A thing that a method of an application must be given to do what a line did, the least first. */
enum Need {
    NOTHING("", ""),
    DB("DSLContext db", "db"),
    SESSION("Session session", "session.dsl()");

    private final String parameter;
    private final String db;

    Need(String parameter, String db) {
        this.parameter = parameter;
        this.db = db;
    }

    /** The parameter by which a method gets it. */
    String parameter() {
        return parameter;
    }

    /** How jOOQ's context is called within such a method. */
    String db() {
        return db;
    }

    /** What is handed to another method that needs this, by one that has got at least as much. */
    String argument(Need caller) {
        return switch (this) {
            case NOTHING -> "";
            case DB -> caller.db;
            case SESSION -> "session";
        };
    }

    /** What serves both. */
    Need and(Need other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
