package dev.retort.shell.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The history of what was typed, but for lines that hold a secret, or are very long: these are neither offered again
 * nor written to the file.
 */
public final class DiscreetHistory extends DefaultHistory {
    private static final String WORD = "(passw|passphrase|pwd|secret|token|api_?key|credential)";

    private static final Pattern SECRET = Pattern.compile(
            // a password that is set, compared or given to a method: the word, and soon a text
            WORD + "\\w*\\W[^\"'$]{0,20}([\"']|\\$\\w*\\$)"
                    // a row that has one, however many columns come after it
                    + "|\\b(insert|replace|merge|update)\\w*\\b.*" + WORD + ".*[\"']"
                    // CREATE USER … IDENTIFIED BY, VIA, WITH
                    + "|\\bidentified\\s+(by|via|with)\\b"
                    // a key, where one is written out or given to a function
                    + "|-----BEGIN \\w*\\W?PRIVATE KEY|\\bbearer\\s+\\w|\\b(pgp_sym|aes|des)_?(en|de)crypt\\w*\\s*\\("
                    // a URL with a password in it
                    + "|\\w:/{0,2}[^\\s/@:]*:[^\\s/@]+@"
                    // a URL with a password after it
                    + "|[?&;]\\w*(password|pwd|token|secret|key)=",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** A longer line, once it was pasted, would fill the screen as a suggestion as soon as its first letters are typed. */
    private static final int LONGEST = 10_000;

    private boolean isKept = true;
    private Optional<IOException> failure = Optional.empty();
    private boolean failed;

    /** A line that cannot be written down is kept as long as the shell is open, and written with a later one if that can be. */
    @Override
    public void save() {
        try {
            super.save();
        } catch (IOException e) {
            fail(e);
        } catch (UncheckedIOException e) {
            fail(Objects.requireNonNull(e.getCause()));
        }
    }

    private void fail(IOException why) {
        failure = failed ? Optional.empty() : Optional.of(why);
        failed = true;
    }

    /** Takes why lines cannot be written down, which is said once. */
    public Optional<IOException> takeFailure() {
        Optional<IOException> news = failure;
        failure = Optional.empty();
        return news;
    }

    @Override
    public void add(Instant time, String line) {
        // JLine keeps no line that begins with a space.
        boolean fits = line.length() <= LONGEST && !isSecret(line);
        isKept = fits && !line.startsWith(" ");
        if (fits) {
            super.add(time, line);
        }
    }

    /** Adds the translation of the line that was typed last, unless that was not kept: it would say the same. */
    void addTranslation(String line) {
        if (isKept) {
            add(line);
        }
    }

    /** Whether a line looks as if it held a secret. */
    public static boolean isSecret(String line) {
        return SECRET.matcher(line).find();
    }
}
