package dev.retort.maven;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * What the program says beside its data, line by line: warnings and news go to Maven's log, and an error, which is the last that it
 * says, becomes the reason why the goal fails.
 */
final class Messages implements Consumer<String> {
    private static final String ERROR = "error: ";
    private static final String WARNING = "warning: ";

    /** How much is kept of what it said where it ended without an error of its own. */
    private static final int KEPT = 20;

    private final Log log;
    private final List<String> error = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private boolean isWarning;
    private boolean isHint;

    Messages(Log log) {
        this.log = log;
    }

    @Override
    public void accept(String line) {
        if (isOfVirtualMachine(line)) {
            log.debug(line);
        } else if (!error.isEmpty() || line.startsWith(ERROR)) {
            isHint |= line.startsWith("hint: ");
            error.add(isHint ? GoalNames.inHint(line) : GoalNames.inLine(line));
        } else {
            tell(GoalNames.inLine(line));
        }
    }

    private void tell(String line) {
        // What follows a warning, indented, belongs to it.
        isWarning = line.startsWith(WARNING) || (isWarning && line.startsWith(" "));
        if (isWarning) {
            log.warn(line.startsWith(WARNING) ? line.substring(WARNING.length()) : line);
        } else {
            log.info(line);
        }
        last.add(line);
        if (last.size() > KEPT) {
            last.remove();
        }
    }

    private static boolean isOfVirtualMachine(String line) {
        return line.matches("(?:NOTE: )?Picked up \\w+_OPTIONS: .*");
    }

    /** The error, without the word; else the last lines, where the virtual machine itself may have said why it ended. */
    Optional<String> error() {
        List<String> said = error.isEmpty() ? List.copyOf(last) : error;
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("\n", said).replaceFirst("^" + ERROR, ""));
    }
}
