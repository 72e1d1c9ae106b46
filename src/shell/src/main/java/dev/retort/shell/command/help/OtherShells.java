package dev.retort.shell.command.help;

import dev.retort.shell.input.CommandLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type who come from other shells, and what to tell them where it is not the same here. */
public final class OtherShells {

    /** Words that mean a command, unless a variable or a table has the name. */
    private static final Map<String, CommandLine> WORDS = Map.ofEntries(
            word("tables", "d", ""),
            word("schema", "d", ""),
            word("status", "conninfo", ""),
            word("version", "conninfo", ""),
            word("man", "help", ""),
            word("h", "help", ""),
            word("databases", "databases", ""),
            word("connections", "connections", ""),
            word("rehash", "reload", ""),
            word("edit", "edit", ""),
            word("connect", "connect", ""),
            word("pager", "pager", ""),
            word("nopager", "pager", "off"),
            word("notee", "o", ""));

    /** Lines of other languages and shells as a whole, of which the compiler sees only where they stop being Java. Tried in this order. */
    private static final List<Advice> LINES = List.of(
            advice(
                    "set\\s+(?:session\\s+)?autocommit\\b.*",
                    "each statement commits by itself; /begin opens a transaction"),
            advice("set\\s.*", "declare a variable: var name = value; in SQL: db.execute(\"set …\")"),
            advice(
                    "import\\s+\\w+(?:\\s*,\\s*\\w+)*|import\\s+[\\w.]+\\s+as\\s.*|from\\s+\\S+\\s+import\\s.*"
                            + "|require\\s*\\(.*|#include.*",
                    "imports are Java's: import java.time.*; jOOQ's DSL and the tables are in scope already"),
            advice("watch\\s+.*", "/watch 2 LINE runs a line again and again"),
            advice(
                    "end(?:\\s+(?:work|transaction))?",
                    "/commit ends a transaction and keeps what it did, /rollback undoes it"),
            advice("abort(?:\\s+(?:work|transaction))?", "/rollback undoes a transaction, /commit keeps what it did"),
            advice("lambda\\s.*", "a function is Java's: x -> 2 * x"),
            advice(
                    "select|from|where|join|insert|update|delete",
                    "/help select, /help where, /help insert show how it is written"),
            advice(
                    "delimiter\\s.*",
                    "a statement ends with its line: db.execute(\"create function …\"), or a file's for /i"),
            advice(
                    "prompt\\s.*",
                    "the prompt says what is open and pending, and stays as it is; /theme sets its colours"),
            advice("!.*|%.*|system\\s.*|pwd|cd\\b.*|cat\\b.*|grep\\b.*|whoami", OtherCommands.SYSTEM),
            advice("q|x|:\\w+!?", "exit leaves, as Ctrl-D does"));

    /** Calls that there are not here, for where the compiler's complaint has no hint of its own. */
    private static final List<Advice> CALLS = List.of(
            advice(
                    "\\w+\\.query\\b.*|\\w+\\.objects\\b.*",
                    "the query of a table is query({table}): query({table}).all()"),
            advice(
                    "db\\.session\\b.*|session\\.execute\\b.*",
                    "the session is in scope by itself: query({table}).all(), session.add(…), session.commit()"),
            advice(
                    "db\\.\\w+\\.find\\w*\\(.*",
                    "query({table}).all() gives all rows, selectFrom({table}).where(…) some of them"),
            advice(
                    "\\w+\\.(?:all|first|one|get|filter|where|count)\\(.*",
                    "query({table}) begins a query: query({table}).all()"),
            advice(
                    "(?:print|println|printf|puts|console\\.log)\\b.*|echo\\s.*",
                    "the value of a line is shown by itself; System.out.println(…) prints"),
            advice(
                    "(?:len|dir|type|vars|inspect)\\s*\\(.*",
                    "Tab after a dot shows what a value has, /vars lists your variables"));

    private OtherShells() {}

    /** The command that a line means, if it is a word for one; for where no variable and no table has that name. */
    public static Optional<CommandLine> word(String line) {
        String word = line.strip().replaceFirst("\\s*;$", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(word));
    }

    private static Map.Entry<String, CommandLine> word(String typed, String command, String argument) {
        return Map.entry(typed, new CommandLine(command, argument));
    }

    /** What to tell the person whose line did not compile, if it is another language's or shell's. */
    public static Optional<String> ofLine(String line, SampleNames sample) {
        return advice(LINES, line, sample);
    }

    /** What to tell the person who called what there is not, if other tools have it. */
    public static Optional<String> ofCall(String line, SampleNames sample) {
        return advice(CALLS, line, sample);
    }

    private static Optional<String> advice(List<Advice> all, String line, SampleNames sample) {
        String typed = line.strip().replaceFirst("\\s*;$", "");
        return all.stream()
                .filter(advice -> advice.line.matcher(typed).matches())
                .findFirst()
                .map(advice -> sample.fill(advice.sentence));
    }

    private static Advice advice(String line, String sentence) {
        return new Advice(Pattern.compile(line, Pattern.DOTALL), sentence);
    }

    private record Advice(Pattern line, String sentence) {}
}
