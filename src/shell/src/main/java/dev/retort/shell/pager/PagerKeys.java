package dev.retort.shell.pager;

import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The keys of a pager and what they do: those of less, and those of the keyboard. */
enum PagerKeys {
    QUIT,
    LINE_DOWN,
    LINE_UP,
    PAGE_DOWN,
    PAGE_UP,
    HALF_DOWN,
    HALF_UP,
    LEFT,
    RIGHT,
    START,
    END,
    FIND,
    FIND_BACK,
    NEXT,
    PREVIOUS,
    HELP,
    NOTHING;

    private static final long MILLIS_BETWEEN_KEYS = 100;

    /** The keys, as this terminal sends them. */
    static KeyMap<PagerKeys> map(Terminal terminal) {
        KeyMap<PagerKeys> keys = new KeyMap<>();
        keys.setNomatch(NOTHING);
        keys.setUnicode(NOTHING);
        keys.setAmbiguousTimeout(MILLIS_BETWEEN_KEYS);
        keys.bind(QUIT, "q", "Q", "\u001b\u001b");
        keys.bind(LINE_DOWN, "\r", "\n", "j", "e", "\u001b[B", "\u001bOB");
        keys.bind(LINE_UP, "k", "y", "\u001b[A", "\u001bOA");
        keys.bind(PAGE_DOWN, " ", "f", KeyMap.ctrl('F'), KeyMap.ctrl('V'), "\u001b[6~");
        keys.bind(PAGE_UP, "b", KeyMap.ctrl('B'), "\u001b[5~");
        keys.bind(HALF_DOWN, "d", KeyMap.ctrl('D'));
        keys.bind(HALF_UP, "u", KeyMap.ctrl('U'));
        keys.bind(LEFT, "\u001b[D", "\u001bOD");
        keys.bind(RIGHT, "\u001b[C", "\u001bOC");
        keys.bind(START, "g", "<", "\u001b[H", "\u001bOH", "\u001b[1~");
        keys.bind(END, "G", ">", "\u001b[F", "\u001bOF", "\u001b[4~");
        keys.bind(FIND, "/");
        keys.bind(FIND_BACK, "?");
        keys.bind(NEXT, "n");
        keys.bind(PREVIOUS, "N");
        keys.bind(HELP, "h", "H");
        bind(keys, terminal, LINE_DOWN, Capability.key_down);
        bind(keys, terminal, LINE_UP, Capability.key_up);
        bind(keys, terminal, PAGE_DOWN, Capability.key_npage);
        bind(keys, terminal, PAGE_UP, Capability.key_ppage);
        bind(keys, terminal, LEFT, Capability.key_left);
        bind(keys, terminal, RIGHT, Capability.key_right);
        bind(keys, terminal, START, Capability.key_home);
        bind(keys, terminal, END, Capability.key_end);
        return keys;
    }

    private static void bind(KeyMap<PagerKeys> keys, Terminal terminal, PagerKeys does, Capability key) {
        String sent = KeyMap.key(terminal, key);
        if (sent != null && !sent.isEmpty()) {
            keys.bind(does, sent);
        }
    }
}
