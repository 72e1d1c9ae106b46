package dev.retort.shell.command;

import dev.retort.shell.input.Phrase;
import java.util.List;
import java.util.stream.Stream;

/**
 * A topic of commands; each command is listed under one topic in the help, and those that none names under the last.
 */
public record Topic(Phrase phrase) {
    private static final List<Topic> ALL =
            Phrase.all("topic").stream().map(Topic::new).toList();

    public static List<Topic> all() {
        return ALL;
    }

    /** What a user types to read about it. */
    public String word() {
        return phrase.name();
    }

    public String about() {
        return phrase.sentence();
    }

    /** Those of these commands that belong to it, in the order of the help. */
    public List<Command> of(List<Command> commands) {
        Stream<Command> listed = phrase.names().stream()
                .flatMap(name ->
                        commands.stream().filter(command -> command.name().equals(name)));
        Stream<Command> others = commands.stream()
                .filter(command -> equals(ALL.getLast())
                        && ALL.stream().noneMatch(topic -> topic.phrase.names().contains(command.name())));
        return Stream.concat(listed, others).toList();
    }
}
