package dev.retort.shell.script;

import dev.retort.complete.WordAtCursor;
import dev.retort.shell.input.Continuation;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.sql.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The lines of a script that belong together: a command, a statement of SQL, or a statement of Java. For one thread.
 *
 * @param isIncomplete asked about Java that looks complete: whether the compiler knows better
 */
public record ScriptUnits(ShellScript script, Syntax syntax, Predicate<String> isIncomplete) {

    /** How a line begins that continues the statement of the line before. */
    private static final Pattern CONTINUING =
            Pattern.compile("\\s*(?:[.,?:=<>]|&&|\\|\\||[+](?![+])|(?:else|catch|finally|instanceof)\\b).*");

    /** A statement that may continue after a semicolon or a brace. */
    private static final Pattern BRANCHING = Pattern.compile("\\s*(?:if|try|do)\\b.*", Pattern.DOTALL);

    /** The units of a text that came at once, such as one that was pasted. */
    public static List<String> of(String text, Syntax syntax, Predicate<String> isIncomplete) {
        try (ShellScript script = ShellScript.ofCode(text)) {
            return new ScriptUnits(script, syntax, isIncomplete).rest();
        }
    }

    private List<String> rest() {
        List<String> units = new ArrayList<>();
        for (Optional<String> line = script.nextLine(); line.isPresent(); line = script.nextLine()) {
            String first = line.get();
            if (WordAtCursor.isCommand(first)) {
                units.add(first);
            } else if (TypedSql.isBegun(first, syntax)) {
                sql(first).forEach(unit -> units.add(unit.code()));
            } else if (ShellScript.isCode(first)) {
                units.add(java(first).code());
            }
        }
        return units;
    }

    /** The statements in lines that begin as SQL; an empty line ends them. */
    List<ScriptUnit> sql(String first) {
        int firstLine = script.lineNumber();
        StringBuilder text = new StringBuilder(first);
        while (isSqlContinued(text.toString())) {
            Optional<String> next = script.nextLine();
            if (next.isEmpty()) {
                break;
            }
            text.append('\n').append(next.get());
        }
        return TypedSql.statements(text.toString(), syntax).stream()
                .map(statement -> new ScriptUnit(statement, script.name(), firstLine))
                .toList();
    }

    private boolean isSqlContinued(String text) {
        if (Unfinished.isUnfinished(text, syntax)) {
            return true;
        }
        return !text.stripTrailing().endsWith(";")
                && script.peekCode()
                        .filter(line -> Unfinished.goesOnWith(text, line, syntax))
                        .isPresent();
    }

    /** A statement of Java, with the lines that continue it. */
    ScriptUnit java(String first) {
        int firstLine = script.lineNumber();
        StringBuilder code = new StringBuilder(first);
        while (isContinued(code.toString())) {
            Optional<String> next = script.nextLine();
            if (next.isEmpty()) {
                break;
            }
            code.append('\n').append(next.get());
        }
        return new ScriptUnit(code.toString(), script.name(), firstLine);
    }

    /** Whether the next line belongs to this code. It is not waited for where a semicolon says that it does not. */
    private boolean isContinued(String code) {
        if (Continuation.isUnfinished(code)) {
            return true;
        }
        boolean mayContinue =
                !code.stripTrailing().endsWith(";") || BRANCHING.matcher(code).matches();
        if (mayContinue
                && script.peekCode().filter(CONTINUING.asMatchPredicate()).isPresent()) {
            return true;
        }
        return isIncomplete.test(code);
    }
}
