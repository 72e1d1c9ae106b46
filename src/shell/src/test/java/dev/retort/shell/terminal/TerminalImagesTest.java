package dev.retort.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.shell.terminal.TerminalImages.Protocol;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which terminals are taken to show images, and what they are sent. */
class TerminalImagesTest {

    @Test
    void terminal_isKnownByItsVariables() {
        assertEquals(Optional.of(Protocol.KITTY), Protocol.of(Map.of("TERM", "xterm-kitty")));
        assertEquals(Optional.of(Protocol.KITTY), Protocol.of(Map.of("TERM", "xterm", "TERM_PROGRAM", "ghostty")));
        assertEquals(Optional.of(Protocol.ITERM2), Protocol.of(Map.of("TERM_PROGRAM", "iTerm.app")));
        assertEquals(Optional.of(Protocol.ITERM2), Protocol.of(Map.of("TERM_PROGRAM", "WezTerm")));
        assertEquals(Optional.of(Protocol.SIXEL), Protocol.of(Map.of("TERM", "foot")));
        assertEquals(Optional.empty(), Protocol.of(Map.of("TERM", "xterm-256color")));
        assertEquals(Optional.empty(), Protocol.of(Map.of("TERM", "screen", "KITTY_WINDOW_ID", "1")));
        assertEquals(Optional.empty(), Protocol.of(Map.of("TMUX", "x", "TERM_PROGRAM", "iTerm.app")));
    }

    @Test
    void image_isSentInTheLanguageOfTheTerminal() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);

        assertTrue(Protocol.KITTY.sequence(image).startsWith("\u001b_G"));
        assertTrue(Protocol.ITERM2.sequence(image).startsWith("\u001b]1337;File="));
        assertTrue(Protocol.SIXEL.sequence(image).startsWith("\u001bP"));
    }
}
