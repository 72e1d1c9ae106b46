package dev.retort.shell.prompt;

import dev.retort.database.live.LiveConnection;
import dev.retort.render.Theme;
import dev.retort.shell.terminal.Styles;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The prompt before the line that is typed: a star for an open transaction, an exclamation mark for a schema that moved
 * on, in parentheses what keeps from writing, and the name of a database that people work with, in red.
 *
 * @param connection what is typed goes to
 * @param movedOn whether the schema is another than the one that lines are compiled against
 * @param theme the colours
 */
public record Prompt(LiveConnection connection, boolean movedOn, Theme theme) {
    private static final int LONGEST_NAME = 24;

    public AttributedString text() {
        boolean production = connection.accessMode().production();
        List<String> remarks = new ArrayList<>();
        if (production) {
            String name = VisibleText.line(connection.database().displayName());
            remarks.add("PRODUCTION " + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name));
        }
        switch (connection.accessMode().mode()) {
            case READ_ONLY -> remarks.add("read-only");
            case SANDBOX -> remarks.add("sandbox");
            case WRITING -> {}
        }
        String prompt = "retort"
                + (remarks.isEmpty() ? "" : "(" + String.join(", ", remarks) + ")")
                + (connection.inTransaction() ? "*" : "")
                + (movedOn ? "!" : "")
                + ">";
        return new AttributedStringBuilder()
                .styled(style(production), prompt)
                .append(" ")
                .toAttributedString();
    }

    private AttributedStyle style(boolean production) {
        return Styles.of(production ? theme.alarm() : theme.prompt());
    }
}
