package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rename.RenameCandidates;
import dev.retort.diff.source.RenameChoice;
import dev.retort.internal.text.Spelling;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The answers to the question which removals and additions are renames: those of the command line, those in the files' comments, and
 * what the user says at a terminal. Without a terminal, what only looks like a rename is told in a warning.
 *
 * @param options as they were typed: {@code users.name=username}
 * @param commented knows what the comments say
 * @param mayAsk whether the user may be asked
 */
public record RenameAnswers(Run run, Progress progress, List<String> options, RenameChoice commented, boolean mayAsk)
        implements RenameChoice {

    @Override
    public List<Rename> among(SchemaSnapshot from, SchemaSnapshot to) {
        List<Rename> known = new ArrayList<>();
        options.forEach(option -> known.add(new RenameOption(option).in(from)));
        commented.among(from, to).stream()
                .filter(rename ->
                        known.stream().noneMatch(other -> other.object().equals(rename.object())))
                .forEach(known::add);
        add(known, from, to, RenameCandidates::tables);
        add(known, from, to, RenameCandidates::columns);
        add(known, from, to, RenameCandidates::others);
        add(known, from, to, RenameCandidates::indexes);
        return known;
    }

    /** Those that follow from what is known are not asked for. */
    private void add(
            List<Rename> known,
            SchemaSnapshot from,
            SchemaSnapshot to,
            Function<RenameCandidates, List<Rename>> candidates) {
        RenameCandidates all = new RenameCandidates(from, to, known);
        candidates.apply(all).stream()
                .filter(rename -> all.isGiven(rename) || isRename(rename))
                .forEach(known::add);
    }

    private boolean isRename(Rename rename) {
        String object = VisibleText.line(rename.object().toString());
        String name = VisibleText.line(rename.newName());
        progress.clear();
        if (!mayAsk || !run.invocation().streams().canAsk()) {
            run.err()
                    .println("warning: " + object + " is removed, and " + name + " added; if it was renamed: --rename "
                            + VisibleText.line(RenameOption.of(rename)));
            return false;
        }
        while (true) {
            Optional<String> answer =
                    run.invocation().streams().answer("was " + object + " renamed to " + name + "? y or n: ");
            switch (answer.orElse("q")) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "q", "quit" -> throw RetortException.interrupted();
                default -> run.err().println("answer y or n; q ends it");
            }
        }
    }

    /** A rename as it is typed: {@code users.name=username}, {@code table:people=persons}, {@code index:users.ix=by_name}. */
    private record RenameOption(String text) {

        static String of(Rename rename) {
            String kind = rename.object().kind();
            return "'" + (kind.equals("column") ? "" : kind + ":")
                    + rename.object().path() + "=" + rename.newName() + "'";
        }

        Rename in(SchemaSnapshot from) {
            int equals = text.lastIndexOf('=');
            int colon = text.indexOf(':');
            boolean hasKind = colon > 0 && colon < equals;
            if (equals < 1 || equals == text.length() - 1) {
                throw RetortException.usage("--rename takes users.name=username, or table:people=persons, and not "
                        + VisibleText.line(text));
            }
            String kind = hasKind ? text.substring(0, colon) : "column";
            String path = text.substring(hasKind ? colon + 1 : 0, equals);
            ObjectName name = objects(from, kind)
                    .filter(object -> object.path().equals(path)
                            || (!kind.equals("column") && object.name().equals(path)))
                    .findFirst()
                    .orElseThrow(() -> unknown(kind, path, from));
            return new Rename(name, text.substring(equals + 1));
        }

        private static RetortException unknown(String kind, String path, SchemaSnapshot from) {
            List<String> paths = objects(from, kind).map(ObjectName::path).toList();
            RetortException error = RetortException.usage(
                    "there is no " + VisibleText.line(kind) + " " + VisibleText.line(path) + " to be renamed");
            return Spelling.closest(path, paths)
                    .map(near -> error.withHint("did you mean " + VisibleText.line(near) + "?"))
                    .orElse(error);
        }

        private static Stream<ObjectName> objects(SchemaSnapshot from, String kind) {
            Stream<ObjectName> defined = from.definitions().keySet().stream()
                    .filter(name -> name.kind().equals(kind));
            return Stream.concat(defined, from.tables().stream().flatMap(table -> parts(table, kind)))
                    .distinct();
        }

        private static Stream<ObjectName> parts(TableOutline table, String kind) {
            Stream<String> names = switch (kind) {
                case "column" -> table.columns().stream().map(TableOutline.Column::name);
                case "index" -> table.indexes().stream().map(TableOutline.Index::name);
                case "constraint" -> table.foreignKeys().stream().map(TableOutline.ForeignKey::name);
                default -> Stream.empty();
            };
            ObjectName owner = table.table();
            return names.map(name -> new ObjectName(kind, owner.schema(), owner.name(), name));
        }
    }
}
