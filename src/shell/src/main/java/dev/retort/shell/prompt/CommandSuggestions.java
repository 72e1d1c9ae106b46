package dev.retort.shell.prompt;

import dev.retort.complete.WordAtCursor;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.display.DisplayCommands;
import dev.retort.shell.command.help.Lessons;
import dev.retort.shell.command.sql.SqlCommands;
import dev.retort.shell.io.FileNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The suggestions at the cursor in a line that is a command: its name, and what its usage says may follow it.
 *
 * @param relations where the rows that were shown last lead
 * @param databases the names of the databases that the shell can go to
 */
public record CommandSuggestions(
        List<Command> commands,
        Supplier<SchemaIndex> schema,
        Supplier<List<Suggestion>> relations,
        Supplier<List<String>> databases) {
    private static final Pattern NAME = Pattern.compile("\\s*[/\\\\](\\S+)\\s+");

    /** What parts the kinds in a usage such as {@code [TABLE|all] [on|off]}. */
    private static final Pattern NO_KIND = Pattern.compile("[^\\w=-]+");
    /** A kind that is a word to be typed as it is. */
    private static final Pattern ITSELF = Pattern.compile("[a-z]+");

    /** The suggestions for the word that ends at the cursor, whether they answer to it or not. */
    List<Suggestion> at(String line, int cursor) {
        int start = WordAtCursor.start(line, cursor);
        String word = line.substring(start, cursor);
        String before = line.substring(0, start).strip();
        return (before.isEmpty() ? names(word.substring(0, 1)) : arguments(before.substring(1), word)).toList();
    }

    /** Where the code at the cursor begins that is the argument of a command; empty where there is none. */
    OptionalInt codeAt(String line, int cursor) {
        Matcher beginning = NAME.matcher(line);
        return beginning.lookingAt()
                        && beginning.end() <= cursor
                        && kinds(beginning.group(1)).anyMatch("LINE"::equals)
                ? OptionalInt.of(beginning.end())
                : OptionalInt.empty();
    }

    private Stream<Suggestion> names(String slash) {
        return commands.stream()
                .map(command -> new Suggestion(slash + command.name(), Group.COMMANDS, command.summary()));
    }

    private Stream<Suggestion> arguments(String before, String word) {
        return kinds(before.split("\\s", 2)[0]).flatMap(kind -> ofKind(kind, word));
    }

    /** What may follow a command, each kind by the word that its usage has for it. */
    private Stream<String> kinds(String commandName) {
        return commands.stream()
                .filter(command -> command.isCalled(commandName.toLowerCase(Locale.ROOT)))
                .flatMap(command -> Arrays.stream(NO_KIND.split(command.argument())));
    }

    private Stream<Suggestion> ofKind(String kind, String word) {
        return switch (kind) {
            case "TABLE", "PATTERN" ->
                schema.get().tables().stream()
                        .map(table -> new Suggestion(
                                table.qualifiedName(),
                                Group.TABLES,
                                table.table().getComment()));
            case "DATABASE" -> databases.get().stream().map(name -> new Suggestion(name, Group.VALUES));
            case "RELATION" -> relations.get().stream();
            case "FORMAT" -> DisplayCommands.formatNames().stream().map(name -> new Suggestion(name, Group.VALUES));
            case "COMMAND" ->
                commands.stream().map(command -> new Suggestion(command.name(), Group.COMMANDS, command.summary()));
            case "DIALECT" -> SqlCommands.dialectNames().stream().map(name -> new Suggestion(name, Group.VALUES));
            case "TOPIC" -> Lessons.words().stream().map(topic -> new Suggestion(topic, Group.VALUES));
            case "FILE" -> FileNames.at(word, file -> true);
            default -> ITSELF.matcher(kind).matches() ? Stream.of(new Suggestion(kind, Group.VALUES)) : Stream.empty();
        };
    }
}
