package dev.retort.generate;

import java.util.regex.Pattern;

/** Text from a database made harmless inside a Javadoc comment. */
final class JavadocText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private JavadocText() {}

    /** A line of a comment that holds markup of our own: nothing in it ends the comment, escapes or deprecates. */
    static String line(String text) {
        return CONTROL.matcher(text)
                .replaceAll(" ")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("@deprecated", "&#64;deprecated");
    }

    /** Text that holds no markup. */
    static String plain(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;");
    }
}
