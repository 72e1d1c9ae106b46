package dev.retort.diff.hazard;

import dev.retort.diff.model.ObjectName;
import java.util.Optional;

/**
 * What a statement would destroy, lock or break.
 *
 * @param object what is concerned
 * @param why a sentence without a full stop: {@code destroys 1,204 values of users.age}
 * @param whatToDo a sentence without a full stop
 * @param gentler SQL that comes to the same with less harm; empty where there is none
 */
public record Hazard(HazardKind kind, ObjectName object, String why, String whatToDo, Optional<String> gentler) {

    static Hazard of(HazardKind kind, ObjectName object, String why, String whatToDo) {
        return new Hazard(kind, object, why, whatToDo, Optional.empty());
    }

    /** A comment that would allow a hazard and does not. */
    public static Hazard ofComment(String trouble) {
        return of(
                HazardKind.UNCLEAR_ALLOW,
                ObjectName.of("comment", ""),
                "allows nothing: " + trouble,
                "write -- retort:allow, the name of the hazard, and why it is no trouble here");
    }

    /** Whether data is destroyed, or may be changed for good. */
    public boolean isDestroying() {
        return kind.harm() == HazardKind.Harm.DESTROYS;
    }

    @Override
    public String toString() {
        return why + "   [" + kind + "]";
    }
}
