package dev.retort.diff.hazard.lint;

import dev.retort.RetortException;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.sql.Splitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of SQL with its statements, where they are, and the comments that allow what is in them. */
public final class LintedScript {
    /** Longer inserts are data. */
    private static final int LONG = 100_000;

    private final Path file;
    private final String text;
    private final List<Placed> statements = new ArrayList<>();
    private final List<Allowance> allowances;

    /** A statement in its lines, counted from 1. */
    private record Placed(int first, int last, SqlStatement sql) {}

    private LintedScript(Path file, String text, Syntax syntax) {
        this.file = file;
        this.text = text;
        this.allowances = Allowance.in(text, syntax);
        split(syntax);
    }

    /**
     * Reads a file.
     *
     * @param shown as the user knows it
     * @param settings what its placeholders stand for, and how it is encoded
     * @throws RetortException when it cannot be read
     */
    public static LintedScript read(Path file, Path shown, Syntax syntax, MigrationSettings settings) {
        Map<String, String> flyway = settings.flyway();
        Charset charset = Charset.forName(flyway.getOrDefault("encoding", StandardCharsets.UTF_8.name()));
        String text;
        try {
            text = new String(Files.readAllBytes(file), charset);
        } catch (IOException | OutOfMemoryError e) {
            throw RetortException.usage(shown + " cannot be read: "
                    + (Files.isDirectory(file)
                            ? "it is a folder"
                            : Files.exists(file) ? e.getMessage() : "there is no such file"));
        }
        if (!flyway.getOrDefault("placeholderReplacement", "true").equals("false")) {
            String prefix = flyway.getOrDefault("placeholderPrefix", "${");
            String suffix = flyway.getOrDefault("placeholderSuffix", "}");
            for (Map.Entry<String, String> value : settings.placeholders().entrySet()) {
                text = text.replace(prefix + value.getKey() + suffix, value.getValue());
            }
        }
        return new LintedScript(shown, text, syntax);
    }

    private void split(Syntax syntax) {
        Iterator<String> lines = text.lines().iterator();
        int[] read = {0};
        Splitter splitter = new Splitter(syntax, () -> {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            read[0]++;
            return Optional.of(lines.next());
        });
        for (Optional<Splitter.Part> part = splitter.next(); part.isPresent(); part = splitter.next()) {
            Splitter.Part placed = part.get();
            String sql = placed.text();
            int last = placed.line() + (int) sql.chars().filter(c -> c == '\n').count();
            if (sql.length() > LONG
                    && sql.substring(0, 20)
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches("(?s)\\s*(?:insert|replace)\\b.*")) {
                continue;
            }
            List<SqlStatement> found = SqlText.of(sql, syntax).statements();
            found.forEach(statement -> statements.add(new Placed(placed.line(), last, statement)));
            if (found.stream().anyMatch(LintedScript::isFollowedByRows)) {
                while (lines.hasNext() && !lines.next().strip().equals("\\.")) {
                    read[0]++;
                }
            }
        }
    }

    /** {@code COPY … FROM STDIN} of psql's scripts. */
    private static boolean isFollowedByRows(SqlStatement sql) {
        return sql.startsWith("copy") && sql.has("from", "stdin");
    }

    List<SqlStatement> statements() {
        return statements.stream().map(Placed::sql).toList();
    }

    /** A hazard of one of the statements, where it stands; empty where a comment allows it. */
    Optional<Finding> finding(int statement, Hazard hazard) {
        Placed placed = statements.get(statement);
        boolean isAllowed = allowances.stream()
                .filter(allowance -> allowance.trouble().isEmpty())
                .filter(allowance ->
                        allowance.kind().filter(hazard.kind()::equals).isPresent())
                .anyMatch(allowance -> concerns(allowance, placed));
        return isAllowed ? Optional.empty() : Optional.of(new Finding(file, placed.first(), hazard));
    }

    private boolean concerns(Allowance allowance, Placed statement) {
        int line = allowance.line();
        if (line >= statement.first() && line <= statement.last()) {
            return true;
        }
        if (statements.stream().anyMatch(placed -> line >= placed.first() && line <= placed.last())) {
            return false;
        }
        int next = statements.stream()
                .mapToInt(Placed::first)
                .filter(first -> first > line)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        boolean isAtTop = next == statements.getFirst().first() && hasBlankLine(line, next);
        return isAtTop || statement.first() == next;
    }

    private boolean hasBlankLine(int from, int to) {
        return text.lines().skip(from).limit(Math.max(0, to - from - 1)).anyMatch(String::isBlank);
    }

    /** Comments that would allow something, and do not say what or why. */
    List<Finding> troubles() {
        return allowances.stream()
                .filter(allowance -> !allowance.trouble().isEmpty())
                .map(allowance -> new Finding(file, allowance.line(), Hazard.ofComment(allowance.trouble())))
                .toList();
    }

    Path file() {
        return file;
    }

    static boolean isUnclear(Finding finding) {
        return finding.hazard().kind() == HazardKind.UNCLEAR_ALLOW;
    }
}
