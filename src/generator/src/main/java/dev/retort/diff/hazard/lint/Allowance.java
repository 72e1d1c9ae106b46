package dev.retort.diff.hazard.lint;

import dev.retort.diff.hazard.HazardKind;
import dev.retort.internal.text.Spelling;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that allows a hazard: {@code -- retort:allow drops-column it is read no more}.
 *
 * @param line where it stands, from 1
 * @param kind empty where it names none
 * @param trouble what is wrong with it, as a sentence; empty where nothing is
 */
record Allowance(int line, Optional<HazardKind> kind, String trouble) {
    private static final String MARK = "retort:allow";

    private static final Pattern COMMENT =
            Pattern.compile("(?s)(?:--|#|/\\*)\\s*" + MARK + "\\b\\s*(\\S*)\\s*(.*?)\\s*(?:\\*/)?");

    /** All of a text, in their order. */
    static List<Allowance> in(String text, Syntax syntax) {
        if (!text.contains(MARK)) {
            return List.of();
        }
        List<Allowance> allowances = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (SqlToken token : SqlText.of(text, syntax).tokens()) {
            if (token.kind() == SqlToken.Kind.COMMENT) {
                line += lines(text, counted, token.start());
                counted = token.start();
                Matcher comment = COMMENT.matcher(text.substring(token.start(), token.end()));
                if (comment.matches()) {
                    allowances.add(of(line, comment.group(1), comment.group(2)));
                }
            }
        }
        return allowances;
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static Allowance of(int line, String name, String reason) {
        Optional<HazardKind> kind = HazardKind.of(name).filter(known -> known != HazardKind.UNCLEAR_ALLOW);
        if (kind.isEmpty()) {
            String meant = Spelling.closest(name, HazardKind.names())
                    .map(closest -> "; did you mean " + closest + "?")
                    .orElse("");
            return new Allowance(
                    line,
                    kind,
                    name.isEmpty() ? "does not say which hazard it allows" : "there is no hazard " + name + meant);
        }
        return new Allowance(line, kind, reason.isBlank() ? "does not say why " + kind.get() + " is allowed" : "");
    }
}
