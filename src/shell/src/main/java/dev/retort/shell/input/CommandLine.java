package dev.retort.shell.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that calls a command.
 *
 * @param name the command's name as it was typed, without its slash
 * @param argument what follows it, without spaces around it and without a semicolon
 */
public record CommandLine(String name, String argument) {
    private static final Pattern SLASH =
            Pattern.compile("\\s*(?:/(?![/*])|\\\\)(\\||[^\\s|]*)\\s*(.*?)\\s*;?\\s*", Pattern.DOTALL);

    /** EXPLAIN before a call of Java. */
    private static final Pattern EXPLAINED =
            Pattern.compile("explain\\s+(\\w+\\(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A name of SQL, which may be in quotes. */
    private static final String NAME = "((?:\"[^\"]+\"|`[^`]+`|'[^']+'|[^\\s;()\"`'])+)";

    /** What people type in other shells, and the command that means it. */
    private static final List<Word> WORDS = List.of(
            word("help|\\?|\\.help|help\\(\\)", "help"),
            word("(?:help|man)\\s+([/\\\\]?[\\w+-]+(?:\\s+by)?)", "help"),
            word("(?:exit|quit|\\.exit|\\.quit)\\s+(-?\\w+)", "quit"),
            word("exit|quit|\\.exit|\\.quit|exit\\(\\)|quit\\(\\)|logout|bye|:q!?|:wq|:x", "quit"),
            word("ls|show\\s+collections|show\\s+tables|show\\s+full\\s+tables|\\.tables|\\.schema|describe|desc", "d"),
            word(
                    "(?:describe|desc|show\\s+columns\\s+from|show\\s+create\\s+table|\\.schema|\\.tables)\\s+" + NAME,
                    "d"),
            word("(?:use|connect)\\s+(?![=.])" + NAME, "connect"),
            word("\\.open(?:\\s+(\\S+))?", "connect"),
            word("show\\s+(?:databases|schemas|dbs)|\\.databases", "databases"),
            word("(?:source|\\.read)\\s+([^;]+)", "i"),
            word("\\.mode\\s+(?:column|box|(\\S+))(?:\\s.*)?", "format", "table"),
            word("\\.mode(?:\\s.*)?", "format"),
            word("pager\\s+([^=;(.].*)", "pager"),
            word("tee\\s+([^=;(.].*|\\./.*)", "o"),
            word("clear|cls", "clear"),
            word("(?:source|\\.)\\s+([^\\s=+*/&|<>?:(-].*|/\\S.*)", "i"),
            word("begin(?:\\s+(?:work|transaction))?|start\\s+transaction", "begin"),
            word("commit(?:\\s+(?:work|transaction))?", "commit"),
            word("rollback(?:\\s+(?:work|transaction))?", "rollback"));

    /** The command that a line calls, if it calls one. */
    public static Optional<CommandLine> of(String line) {
        Matcher slash = SLASH.matcher(line);
        if (slash.matches()) {
            return Optional.of(new CommandLine(slash.group(1).replaceFirst(";$", ""), slash.group(2)));
        }
        String typed = line.strip().replaceFirst("\\s*;$", "");
        Matcher explained = EXPLAINED.matcher(typed);
        if (explained.matches()) {
            return Optional.of(new CommandLine("explain", explained.group(1)));
        }
        return WORDS.stream().flatMap(word -> word.read(typed).stream()).findFirst();
    }

    private static Word word(String pattern, String command) {
        return word(pattern, command, "");
    }

    private static Word word(String pattern, String command, String otherwise) {
        return new Word(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), command, otherwise);
    }

    /** @param otherwise the argument where the pattern's group takes none */
    private record Word(Pattern pattern, String command, String otherwise) {
        Optional<CommandLine> read(String typed) {
            Matcher matcher = pattern.matcher(typed);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String argument = matcher.groupCount() == 0 || matcher.group(1) == null ? otherwise : matcher.group(1);
            return Optional.of(new CommandLine(command, argument));
        }
    }

    /** The name in the form that commands are listed under. */
    public String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
