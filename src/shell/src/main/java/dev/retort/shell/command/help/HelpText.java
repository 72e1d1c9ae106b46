package dev.retort.shell.command.help;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.render.AlignedText;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of the help.
 *
 * @param commands all commands
 * @param schema where the examples come from
 * @param sample what they are made of
 */
record HelpText(List<Command> commands, SchemaIndex schema, SampleNames sample) {
    private static final int SCREEN_COLUMNS = 80;
    private static final String GAP = "  ";

    /** What can be typed, on one screen. */
    List<String> overview() {
        List<String> lines = new ArrayList<>();
        lines.add("A line is Java. A query that returns rows runs, and its rows are shown:");
        new Examples(schema, sample).lines().forEach(line -> lines.add(GAP + line));
        for (Topic topic : Topic.all()) {
            List<String> names = topic.of(commands).stream()
                    .map(command -> "/" + command.name())
                    .toList();
            if (!names.isEmpty()) {
                lines.addAll(listed(topic.word(), names));
            }
        }
        lines.addAll(listed("language", Lessons.words()));
        lines.add("/help WORD tells more of any of these, with examples; /help everything.");
        lines.add("Tab completes, Ctrl-R searches what was typed, Ctrl-C stops, Ctrl-D leaves.");
        return lines;
    }

    /** Names after the word for them, in as many lines as they take. */
    private static List<String> listed(String word, List<String> names) {
        String indent = " ".repeat(14);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(word + indent.substring(word.length()));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) + (i + 1 < names.size() ? "," : "");
            boolean first = line.length() == indent.length();
            if (!first && line.length() + 1 + name.length() > SCREEN_COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(name);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What there is to say about a word; empty where it is no topic and no command. */
    Optional<List<String>> about(String word) {
        if (word.equals("everything")) {
            return Optional.of(Topic.all().stream()
                    .filter(topic -> !topic.of(commands).isEmpty())
                    .flatMap(topic -> about(topic).stream())
                    .toList());
        }
        if (word.equals("language")) {
            return Optional.of(Lessons.words().stream()
                    .flatMap(name -> Lessons.find(name).stream())
                    .map(lesson -> lesson.name() + ": " + lesson.sentence())
                    .toList());
        }
        Optional<Command> command =
                commands.stream().filter(each -> each.isCalled(word)).findFirst();
        if (command.isPresent()) {
            return Optional.of(explain(command.get()));
        }
        List<String> lines = new ArrayList<>();
        Lessons.find(word).ifPresent(lesson -> {
            lines.add(lesson.sentence());
            lesson.examples().forEach(example -> lines.add(GAP + sample.fill(example)));
        });
        Topic.all().stream().filter(topic -> topic.word().equals(word)).forEach(topic -> lines.addAll(about(topic)));
        if (lines.isEmpty()) {
            Spelling.closest(word, Lessons.allWords()).ifPresent(meant -> {
                throw new RetortException("no command or topic \"" + word + "\"")
                        .withHint("did you mean /help " + meant + "?");
            });
        }
        return Optional.of(lines).filter(found -> !found.isEmpty());
    }

    private List<String> about(Topic topic) {
        List<String> lines = new ArrayList<>();
        lines.add(topic.word() + ": " + topic.about());
        List<List<String>> rows = topic.of(commands).stream()
                .map(command -> List.of(GAP + command.usage(), command.summary()))
                .toList();
        lines.addAll(new AlignedText(rows).lines());
        return lines;
    }

    /** A command: how it is called, what it does, examples, and its other names. */
    List<String> explain(Command command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.usage() + ": " + command.summary());
        lines.addAll(command.details());
        command.examples().forEach(example -> lines.add(GAP + sample.fill(example)));
        if (!command.aliases().isEmpty()) {
            lines.add("also: "
                    + String.join(
                            ", ",
                            command.aliases().stream().map(alias -> "/" + alias).toList()));
        }
        return lines;
    }
}
