package dev.retort;

/**
 * A relation that was loaded row by row, again and again from the same place.
 *
 * @param relation the relation, as it is written: {@code USERS.role()}
 * @param statements how many statements it took so far
 * @param place the line of code, as a stack trace has it; {@code this line} where it was typed
 * @param cure what loads it with one statement: {@code query(USERS).with(USERS.role())}
 */
public record RepeatedLoad(String relation, int statements, String place, String cure) {

    /** A sentence that says it all. */
    @Override
    public String toString() {
        return relation + " was loaded by " + statements + " statements at " + place + ": " + cure + " takes one";
    }
}
