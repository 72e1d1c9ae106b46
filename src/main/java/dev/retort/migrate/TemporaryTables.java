package dev.retort.migrate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Temporary tables in a script that goes on in another session, where they are not. */
final class TemporaryTables {
    private static final String NAME = "(`[^`]+`|[\\p{L}\\p{N}_$]+)";
    private static final Pattern MADE = Pattern.compile(
            "\\ACREATE\\s+(?:OR\\s+REPLACE\\s+)?TEMPORARY\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DROPPED = Pattern.compile(
            "\\ADROP\\s+(?:TEMPORARY\\s+)?TABLE\\s+(?:IF\\s+EXISTS\\s+)?" + NAME, Pattern.CASE_INSENSITIVE);

    private TemporaryTables() {}

    /**
     * A temporary table that the first statements made and the others use.
     *
     * @param done how many statements are done
     */
    static Optional<String> lost(List<ScriptStatement> statements, int done) {
        Set<String> tables = new LinkedHashSet<>();
        for (ScriptStatement statement : statements.subList(0, done)) {
            named(MADE, statement).ifPresent(tables::add);
            named(DROPPED, statement).ifPresent(tables::remove);
        }
        return tables.stream()
                .filter(table -> isUsed(table, statements.subList(done, statements.size())))
                .findFirst();
    }

    /** Whether somebody uses the table before it is made again. */
    private static boolean isUsed(String table, List<ScriptStatement> statements) {
        Pattern name = Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(table) + "(?![\\p{L}\\p{N}_$])");
        return statements.stream()
                .filter(statement -> name.matcher(statement.sql()).find())
                .findFirst()
                .filter(first -> named(MADE, first).isEmpty())
                .isPresent();
    }

    private static Optional<String> named(Pattern pattern, ScriptStatement statement) {
        Matcher found = pattern.matcher(StatementKind.bare(statement.sql()));
        return found.lookingAt() ? Optional.of(found.group(1).replace("`", "")) : Optional.empty();
    }
}
