package dev.retort.shell.prompt;

import dev.retort.complete.ParameterHint;
import dev.retort.text.VisibleText;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The line that says what the parameters of a call are, with the one at the cursor in bold. */
final class HintLine {
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

    private HintLine() {}

    static AttributedString of(ParameterHint hint, int width) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.styled(FAINT, "  " + VisibleText.line(hint.name()) + "(");
        for (int i = 0; i < hint.parameters().size(); i++) {
            line.styled(FAINT, i == 0 ? "" : ", ");
            line.styled(
                    i == hint.current() ? AttributedStyle.BOLD : FAINT,
                    VisibleText.line(hint.parameters().get(i)));
        }
        line.styled(FAINT, ")" + (hint.others() == 0 ? "" : "  +" + hint.others()));
        return line.columnLength() < width || width < 2
                ? line.toAttributedString()
                : new AttributedStringBuilder()
                        .append(line.toAttributedString().columnSubSequence(0, width - 2))
                        .styled(FAINT, "…")
                        .toAttributedString();
    }
}
