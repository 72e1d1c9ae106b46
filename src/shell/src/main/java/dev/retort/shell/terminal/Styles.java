package dev.retort.shell.terminal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The colours of a theme, as JLine has them. */
public final class Styles {
    private static final Map<String, AttributedStyle> KNOWN = new ConcurrentHashMap<>();

    private Styles() {}

    /** A style from the numbers of an ANSI escape sequence. */
    public static AttributedStyle of(String colour) {
        return KNOWN.computeIfAbsent(
                colour,
                numbers -> numbers.isEmpty()
                        ? AttributedStyle.DEFAULT
                        : AttributedString.fromAnsi("\033[" + numbers + "m.").styleAt(0));
    }
}
