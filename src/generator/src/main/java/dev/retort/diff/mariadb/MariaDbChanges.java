package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.DatabaseDefinition;
import dev.retort.diff.mariadb.object.SequenceDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.StoredProgram;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.ViewDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements that make a schema like another, in an order in which they run. For one thread, and used once. */
final class MariaDbChanges {
    private final SchemaSnapshot from;
    private final SchemaSnapshot to;
    private final ServerSettings settings;
    private final List<Change> changes = new ArrayList<>();

    MariaDbChanges(SchemaSnapshot from, SchemaSnapshot to) {
        this.from = from;
        this.to = to;
        this.settings = settings(to);
    }

    static ServerSettings settings(SchemaSnapshot snapshot) {
        return database(snapshot).settings();
    }

    private static DatabaseDefinition database(SchemaSnapshot snapshot) {
        if (snapshot.definitions().get(DatabaseDefinition.NAME) instanceof DatabaseDefinition database) {
            return database;
        }
        throw new IllegalArgumentException("it was not read from MariaDB or MySQL");
    }

    List<Change> changes() throws NoStatementException {
        ProgramChanges programs =
                new ProgramChanges(all(from, StoredProgram.class), all(to, StoredProgram.class), settings);
        TableOrder tables = new TableOrder(all(from, TableDefinition.class), all(to, TableDefinition.class), settings);
        if (!tables.obstacles().isEmpty()) {
            throw new NoStatementException(tables.obstacles());
        }
        database();
        changes.addAll(programs.removals(this::isDropped));
        gone(ViewDefinition.class).forEach(view -> drop(view.name()));
        changes.addAll(tables.removals());
        sequences();
        changes.addAll(tables.alterations());
        // A default may have used it until now, and a new table may have its name.
        gone(SequenceDefinition.class)
                .forEach(sequence ->
                        changes.add(removal(sequence.name()).losing(List.of(Loss.ofNumber(sequence.name())))));
        changes.addAll(tables.creations());
        changes.addAll(programs.routines());
        views();
        changes.addAll(programs.followers());
        return changes;
    }

    private static <T extends Definition> List<T> all(SchemaSnapshot snapshot, Class<T> type) {
        return snapshot.definitions().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T extends Definition> List<T> gone(Class<T> type) {
        return all(from, type).stream()
                .filter(definition -> !to.definitions().containsKey(definition.name()))
                .toList();
    }

    private boolean isDropped(String table) {
        return !to.definitions().containsKey(ObjectName.of("table", table));
    }

    private void drop(ObjectName name) {
        changes.add(removal(name));
    }

    private static Change removal(ObjectName name) {
        return Change.of(Action.DROP, name, "drop " + name.kind() + " " + Wording.name(name.name()));
    }

    private Optional<Definition> before(Definition definition) {
        return Optional.ofNullable(from.definitions().get(definition.name()));
    }

    private boolean isSame(Definition definition) {
        return before(definition)
                .filter(old -> old.text().equals(definition.text()))
                .isPresent();
    }

    private void database() {
        DatabaseDefinition wanted = database(to);
        if (!isSame(wanted)) {
            changes.add(Change.of(Action.ALTER, wanted.name(), wanted.alteration(database(from))));
        }
    }

    private void sequences() {
        for (SequenceDefinition sequence : all(to, SequenceDefinition.class)) {
            Optional<Definition> before = before(sequence);
            if (before.isEmpty()) {
                changes.add(Change.of(Action.CREATE, sequence.name(), sequence.created(settings)));
            } else if (!isSame(sequence)) {
                changes.addAll(sequence.alterations((SequenceDefinition) before.get()));
            }
        }
    }

    private void views() {
        List<ViewDefinition> changed = all(to, ViewDefinition.class).stream()
                .filter(view -> !isSame(view))
                .toList();
        for (ViewDefinition view : Sorting.sorted(
                changed,
                view -> changed.stream()
                        .filter(other -> view.uses().contains(other.name().name()))
                        .toList())) {
            String what = view.attributes().isEmpty() ? "" : view.attributes() + " ";
            boolean isNew = before(view).isEmpty();
            changes.add(Change.of(
                    isNew ? Action.CREATE : Action.ALTER,
                    view.name(),
                    (isNew ? "create " : "create or replace ") + what + "view "
                            + Wording.name(view.name().name()) + view.columns() + " as\n" + view.query()));
        }
    }
}
