package dev.retort.cli.lint;

import dev.retort.RetortException;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.internal.text.Spelling;
import dev.retort.text.VisibleText;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The hazards that a command line allows. */
public final class HazardNames {
    private HazardNames() {}

    /**
     * The hazards of some names; a value may hold several, with commas between them.
     *
     * @throws RetortException of the kind USAGE when there is none of a name
     */
    public static Set<HazardKind> parsed(Collection<String> names) {
        Set<HazardKind> kinds = EnumSet.noneOf(HazardKind.class);
        names.stream()
                .flatMap(name -> java.util.Arrays.stream(name.split(",", -1)))
                .map(String::strip)
                .forEach(name -> kinds.add(HazardKind.of(name)
                        .filter(kind -> kind != HazardKind.UNCLEAR_ALLOW)
                        .orElseThrow(() -> unknown(name))));
        return kinds;
    }

    private static RetortException unknown(String name) {
        return RetortException.usage("there is no hazard \"" + VisibleText.line(name) + "\"")
                .withHint(Spelling.closest(name, HazardKind.names())
                        .map(closest -> "did you mean " + closest + "?")
                        .orElse("there are: " + String.join(", ", HazardKind.names())));
    }
}
