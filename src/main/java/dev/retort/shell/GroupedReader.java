package dev.retort.shell;

import dev.retort.shell.Suggestion.Group;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** A reader of lines that lists what could stand at the cursor in groups, the likeliest group first. */
final class GroupedReader extends LineReaderImpl {
    private static final List<String> ORDER =
            Arrays.stream(Group.values()).map(Group::title).toList();

    GroupedReader(Terminal terminal, Map<String, Object> variables) throws IOException {
        super(terminal, "retort", variables);
    }

    @Override
    protected Comparator<String> getGroupComparator() {
        return Comparator.<String>comparingInt(ORDER::indexOf).thenComparing(Comparator.naturalOrder());
    }
}
