package dev.retort.diff.rename;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order in which renames run one after the other: parts of a table before it, since they are named by its former name, and each of
 * them when its new name is free. Objects that swap their names do so by way of a third one.
 */
public final class RenameOrder {
    private final Set<String> taken = new HashSet<>();
    private final List<Rename> waiting;
    private final List<Rename> ordered = new ArrayList<>();

    private RenameOrder(SchemaSnapshot from, List<Rename> renames) {
        waiting = new ArrayList<>(renames);
        Stream<String> objects = from.definitions().keySet().stream().map(ObjectName::name);
        Stream<String> columns = from.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(TableOutline.Column::name);
        Stream<String> later = renames.stream().map(Rename::newName);
        Stream.of(objects, columns, later)
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(taken::add);
    }

    /**
     * The renames in an order that works, with names for a while where they are swapped.
     *
     * @param from the schema in which the objects have their former names
     */
    public static List<Rename> of(SchemaSnapshot from, List<Rename> renames) {
        RenameOrder order = new RenameOrder(from, renames);
        order.run();
        return order.ordered;
    }

    private void run() {
        while (!waiting.isEmpty()) {
            boolean isOfPart = waiting.stream().anyMatch(RenameOrder::isOfPart);
            List<Rename> next = waiting.stream()
                    .filter(rename -> isOfPart(rename) == isOfPart)
                    .toList();
            next.stream()
                    .filter(rename -> next.stream().noneMatch(other -> isInTheWay(other, rename)))
                    .findFirst()
                    .ifPresentOrElse(this::take, () -> step(next.getFirst()));
        }
    }

    private static boolean isOfPart(Rename rename) {
        return !rename.object().owner().isEmpty();
    }

    private void take(Rename rename) {
        waiting.remove(rename);
        ordered.add(rename);
    }

    /** The first of those that wait for one another steps aside. */
    private void step(Rename rename) {
        String aside = rename.newName() + "_";
        while (!taken.add(aside.toLowerCase(Locale.ROOT))) {
            aside += "_";
        }
        ordered.add(new Rename(rename.object(), aside));
        waiting.set(waiting.indexOf(rename), new Rename(rename.object().renamed(aside), rename.newName()));
    }

    /** Whether one object has the name that another is to have. Names of columns are those of their table, others may be of the schema. */
    private static boolean isInTheWay(Rename other, Rename rename) {
        ObjectName one = other.object();
        ObjectName object = rename.object();
        boolean isNear = (object.kind().equals("column") || one.kind().equals("column"))
                ? one.kind().equals(object.kind()) && one.owner().equals(object.owner())
                : one.owner().isEmpty() == object.owner().isEmpty();
        return !one.equals(object)
                && isNear
                && one.schema().equals(object.schema())
                && one.name().equalsIgnoreCase(rename.newName());
    }
}
