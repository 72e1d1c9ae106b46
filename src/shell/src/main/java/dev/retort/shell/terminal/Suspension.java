package dev.retort.shell.terminal;

import java.io.IOException;
import java.util.Set;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * Ctrl-Z while a line is edited, which the terminal hands on as a key: the process stops as others do, and the line is there
 * again when the user's shell lets it continue.
 */
public final class Suspension {
    private static final String NAME = "suspend";
    private static final Set<String> EDITING = Set.of(LineReader.EMACS, LineReader.VIINS, LineReader.VICMD);
    private static final String PASTE_IN_BRACKETS = "\u001b[?2004";

    private final LineReader reader;
    private final Terminal terminal;
    private final Attributes plain;

    private Suspension(LineReader reader) {
        this.reader = reader;
        this.terminal = reader.getTerminal();
        this.plain = terminal.getAttributes();
    }

    /** Binds the key in a reader, whose terminal is not being read from yet. */
    public static void enable(LineReader reader, SafetyNet net) {
        Suspension suspension = new Suspension(reader);
        reader.getWidgets().put(NAME, () -> net.or(true, suspension::stop));
        reader.getKeyMaps().forEach((name, keys) -> {
            if (EDITING.contains(name)) {
                keys.bind(new Reference(NAME), KeyMap.ctrl('Z'));
            }
        });
    }

    private boolean stop() {
        Attributes editing = terminal.getAttributes();
        terminal.puts(Capability.keypad_local);
        terminal.writer().println(PASTE_IN_BRACKETS + "l");
        terminal.flush();
        terminal.setAttributes(plain);
        try {
            // As the terminal would: the whole group of processes, so that the shell that started it sees it stop.
            new ProcessBuilder("/bin/sh", "-c", "kill -TSTP 0")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Without a shell there is none to come back from.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.setAttributes(editing);
        terminal.puts(Capability.keypad_xmit);
        terminal.writer().print(PASTE_IN_BRACKETS + "h");
        reader.callWidget(LineReader.REDRAW_LINE);
        reader.callWidget(LineReader.REDISPLAY);
        return true;
    }
}
