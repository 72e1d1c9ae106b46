package dev.retort.complete.name;

import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import dev.retort.text.JavaToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The number of times that the user has used each name. For any thread. */
public final class Usage {
    /** A line of this session says more about what comes next than one that was kept. */
    private static final int OF_SESSION = 5;

    private static final int KEPT = 1;
    private static final Pattern NOT_OF_NAME = Pattern.compile("[^\\p{L}\\p{N}_$.]");

    private final Map<String, Integer> uses = new ConcurrentHashMap<>();

    /** Learns from a line of an earlier session. */
    public void learnKept(String line) {
        learn(line, KEPT);
    }

    /** Learns from a line that was just typed. */
    public void learn(String line) {
        learn(line, OF_SESSION);
    }

    private void learn(String line, int weight) {
        List<JavaToken> tokens = JavaLexer.tokens(line);
        for (int at = 0; at < tokens.size(); at++) {
            JavaToken token = tokens.get(at);
            if (token.kind() == Kind.WORD) {
                String name = token.in(line);
                count(name, weight);
                if (at > 1
                        && tokens.get(at - 1).in(line).equals(".")
                        && tokens.get(at - 2).kind() == Kind.WORD) {
                    count(tokens.get(at - 2).in(line) + "." + name, weight);
                }
            }
        }
    }

    private void count(String name, int weight) {
        uses.merge(name.toLowerCase(Locale.ROOT), weight, Integer::sum);
    }

    /** How often a text was used; for {@code FILM.TITLE} also how often the column was, whatever stood before it. */
    int of(String text) {
        if (uses.isEmpty()) {
            return 0;
        }
        String name = NOT_OF_NAME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        int dot = name.lastIndexOf('.');
        int own = uses.getOrDefault(name, 0);
        return dot < 0 ? own : 2 * own + uses.getOrDefault(name.substring(dot + 1), 0);
    }
}
