package dev.retort.shell;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/** What was typed, but for lines that hold a secret: these are neither offered again nor written to the file. */
final class DiscreetHistory extends DefaultHistory {
    private static final Pattern SECRET = Pattern.compile(
            // a password that is set, compared or given to a method: the word, and soon a text
            "(passw|passphrase|pwd|secret|token|api_?key|credential)\\w*\\W[^\"']{0,20}[\"']"
                    // CREATE USER … IDENTIFIED BY, VIA, WITH
                    + "|\\bidentified\\s+(by|via|with)\\b"
                    // a URL with a password in it
                    + "|\\w:/{0,2}[^\\s/@:]*:[^\\s/@]+@"
                    // a URL with a password behind it
                    + "|[?&;](password|pwd)=",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private boolean isKept = true;

    @Override
    public void add(Instant time, String line) {
        // JLine keeps no line that begins with a space.
        isKept = !isSecret(line) && !line.startsWith(" ");
        if (!isSecret(line)) {
            super.add(time, line);
        }
    }

    /** Adds what stands for the line that was typed last, unless that was not kept: it would say the same. */
    void addTranslation(String line) {
        if (isKept) {
            add(line);
        }
    }

    /** Whether a line looks as if it held a secret. */
    static boolean isSecret(String line) {
        return SECRET.matcher(line).find();
    }
}
