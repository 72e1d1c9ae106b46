package dev.retort.cli.lint;

import dev.retort.RetortException;
import dev.retort.cli.run.Run;
import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.HazardKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The consent to the hazards of what is about to be written. All are told; those that destroy data are asked about at a terminal, and
 * refused elsewhere.
 *
 * @param allowed those that the command line allows
 */
public record HazardConsent(Run run, Set<HazardKind> allowed) {

    /**
     * Tells of hazards, and makes sure that the user agrees to those that destroy data.
     *
     * @param what is not done else: {@code no migration is written}
     * @return the names of those to which the user agreed, now or on the command line
     * @throws RetortException of the kind REFUSED when the user does not agree, or cannot be asked
     */
    public List<String> require(List<Hazard> hazards, String what) {
        List<Hazard> told = hazards.stream()
                .filter(hazard -> !allowed.contains(hazard.kind()))
                .distinct()
                .toList();
        StringBuilder text = new StringBuilder();
        told.forEach(hazard -> FindingText.append(text, hazard));
        run.err().print(text);
        List<String> destroying = destroying(told);
        if (!destroying.isEmpty() && !isAgreed()) {
            throw RetortException.refused("this destroys data; " + what)
                    .withHint("--allow " + String.join(" --allow ", destroying) + " has it written");
        }
        return destroying(hazards);
    }

    private static List<String> destroying(List<Hazard> hazards) {
        return hazards.stream()
                .filter(Hazard::isDestroying)
                .map(hazard -> hazard.kind().toString())
                .distinct()
                .toList();
    }

    private boolean isAgreed() {
        if (!run.invocation().streams().canAsk()) {
            return false;
        }
        while (true) {
            Optional<String> answer =
                    run.invocation().streams().answer("this destroys data: write it all the same? y or n: ");
            switch (answer.orElse("q")) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "q", "quit" -> throw RetortException.interrupted();
                default -> run.err().println("answer y or n; q ends it");
            }
        }
    }
}
