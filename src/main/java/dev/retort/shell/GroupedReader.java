package dev.retort.shell;

import dev.retort.complete.Suggestion.Group;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** A reader of lines that lists what could stand at the cursor in groups, the likeliest group first. */
final class GroupedReader extends LineReaderImpl {
    private static final List<String> ORDER =
            Arrays.stream(Group.values()).map(Group::title).toList();

    GroupedReader(Terminal terminal, Map<String, Object> variables) throws IOException {
        super(terminal, "retort", variables);
    }

    /**
     * Begins a new line unless the cursor is at the beginning of one: a screenful of spaces wraps in the first case alone.
     * JLine's own way leaves a coloured mark behind what was printed.
     */
    @Override
    protected boolean freshLine() {
        if (!terminal.getBooleanCapability(Capability.eat_newline_glitch)) {
            return super.freshLine();
        }
        terminal.writer().write(" ".repeat(terminal.getColumns()) + "\r \r");
        return true;
    }

    @Override
    protected Comparator<String> getGroupComparator() {
        return Comparator.<String>comparingInt(ORDER::indexOf).thenComparing(Comparator.naturalOrder());
    }
}
