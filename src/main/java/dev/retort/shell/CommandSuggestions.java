package dev.retort.shell;

import dev.retort.schema.SchemaIndex;
import dev.retort.shell.Command.Argument;
import dev.retort.shell.Suggestion.Group;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What could stand at the cursor in a line that is a command. */
final class CommandSuggestions {
    private final List<Command> commands;
    private final Supplier<SchemaIndex> schema;
    private final Supplier<List<Suggestion>> relations;

    /**
     * @param relations where the rows that were shown last lead
     */
    CommandSuggestions(List<Command> commands, Supplier<SchemaIndex> schema, Supplier<List<Suggestion>> relations) {
        this.commands = commands;
        this.relations = relations;
        this.schema = schema;
    }

    /** The suggestions for the word that ends at the cursor. */
    List<Suggestion> at(String line, int cursor) {
        int start = WordAtCursor.start(line, cursor);
        String word = line.substring(start, cursor);
        String before = line.substring(0, start).strip();
        return (before.isEmpty() ? names(word.substring(0, 1)) : arguments(before.substring(1)))
                .filter(suggestion -> suggestion.text().regionMatches(true, 0, word, 0, word.length()))
                .toList();
    }

    private Stream<Suggestion> names(String slash) {
        return commands.stream()
                .map(command -> new Suggestion(slash + command.name(), Group.COMMANDS, command.summary()));
    }

    private Stream<Suggestion> arguments(String commandName) {
        return commands.stream()
                .filter(command -> command.isCalled(commandName.toLowerCase(Locale.ROOT)))
                .flatMap(command -> values(command.argument()));
    }

    private Stream<Suggestion> values(Argument argument) {
        return switch (argument) {
            case NONE, NUMBER, LINES, NOTHING_NEEDED, VERSION, TARGET, STAMPED, MESSAGE -> Stream.empty();
            case TABLE, PATTERN ->
                schema.get().tables().stream()
                        .map(table -> new Suggestion(
                                table.name(), Group.TABLES, table.table().getComment()));
            case RELATION -> relations.get().stream();
            case FORMAT -> DisplayCommands.formatNames().stream().map(name -> new Suggestion(name, Group.VALUES));
            case SWITCH -> Stream.of(new Suggestion("on", Group.VALUES), new Suggestion("off", Group.VALUES));
            case COMMAND ->
                commands.stream().map(command -> new Suggestion(command.name(), Group.COMMANDS, command.summary()));
        };
    }
}
