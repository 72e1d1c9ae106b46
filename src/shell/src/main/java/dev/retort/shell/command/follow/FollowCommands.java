package dev.retort.shell.command.follow;

import dev.retort.RetortException;
import dev.retort.complete.name.Suggestion;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.result.ShownRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** The command that goes from a row that was shown to the rows that belong to it. */
public record FollowCommands(CommandContext context) {

    public List<Command> all() {
        return List.of(Command.of("follow", this::follow));
    }

    private void follow(String argument) {
        List<Record> rows = rows();
        List<String> words = new ArrayList<>(Arrays.stream(argument.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
        Optional<String> number =
                words.stream().filter(word -> word.matches("-?\\d+")).findFirst();
        number.ifPresent(words::remove);
        if (words.size() > 1) {
            throw new RetortException("/follow takes one relation, and the number of a row")
                    .withHint("/follow 3 " + words.getFirst());
        }
        Record row = row(rows, number.orElse("1"));
        List<RelationPath> paths = paths(row);
        if (words.isEmpty()) {
            list(paths, rows.size());
        } else {
            go(RelationPath.named(words.getFirst(), paths), row, number.orElse("1"));
        }
    }

    private List<Record> rows() {
        List<Record> rows = context.values()
                .kept()
                .latest(ShownRows::of)
                .orElseThrow(() -> new RetortException("no rows were shown yet that /follow could go from")
                        .withHint("type a table's name to see its rows"));
        if (rows.isEmpty()) {
            throw new RetortException("the last result has no rows that /follow could go from");
        }
        return rows;
    }

    private static Record row(List<Record> rows, String number) {
        // A number too long to be one is out of range as well.
        int place = number.length() > 9 ? 0 : Integer.parseInt(number);
        if (place < 1 || place > rows.size()) {
            throw new RetortException("there is no row " + number + ": "
                            + (rows.size() == 1 ? "one row was" : rows.size() + " rows were") + " shown")
                    .withHint("the first is row 1");
        }
        return rows.get(place - 1);
    }

    private List<RelationPath> paths(Record row) {
        List<RelationPath> paths = new RelationFinder(context.schema(), context.origins()).from(row);
        if (paths.isEmpty()) {
            throw new RetortException("no foreign key leads from these rows to others")
                    .withHint("selectFrom(TABLE) shows all columns of a table, those of its keys included");
        }
        return paths;
    }

    private void list(List<RelationPath> paths, int rows) {
        List<RelationPath> open =
                paths.stream().filter(path -> path.missing().isEmpty()).toList();
        if (open.isEmpty()) {
            throw paths.getFirst().lacksColumns();
        }
        context.list(
                List.of("relation", "leads to", "kind", "by"),
                open.stream()
                        .map(path -> List.of(
                                path.name(), path.target().name(), path.kind().text(), path.described()))
                        .toList());
        String first = "/follow " + open.getFirst().name() + " goes there from the first row";
        context.output()
                .note(
                        rows == 1
                                ? first
                                : first + ", /follow 2 " + open.getFirst().name() + " from the second");
    }

    private void go(RelationPath path, Record row, String number) {
        String query = path.query(row, number);
        context.output().note(query);
        context.console().ifPresent(console -> console.remember(query));
        context.evaluate(query);
    }

    /** The relations that the rows shown last have, for completion; none where that cannot be said. */
    public List<Suggestion> suggestions() {
        try {
            return context.values().kept().latest(ShownRows::of).stream()
                    .flatMap(List::stream)
                    .limit(1)
                    .flatMap(row -> context.known().stream()
                            .flatMap(schema -> new RelationFinder(schema, context.origins()).from(row).stream()))
                    .filter(path -> path.missing().isEmpty())
                    .map(path -> new Suggestion(
                            path.name(),
                            Suggestion.Group.RELATIONS,
                            path.target().name()))
                    .toList();
        } catch (RetortException gone) {
            return List.of();
        }
    }
}
