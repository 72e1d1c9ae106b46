package dev.retort.diff.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All objects of a schema at one moment, but for those of Flyway and Retort. Immutable.
 *
 * @param tables the outlines of the tables that hold rows
 * @param notUnderstood what could not be taken into the definitions as a whole
 */
public record SchemaSnapshot(
        SortedMap<ObjectName, Definition> definitions, List<TableOutline> tables, List<NotUnderstood> notUnderstood) {

    public SchemaSnapshot {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        tables = List.copyOf(tables);
        notUnderstood = List.copyOf(notUnderstood);
    }

    public static SchemaSnapshot of(
            Collection<? extends Definition> definitions,
            List<TableOutline> tables,
            List<NotUnderstood> notUnderstood) {
        SortedMap<ObjectName, Definition> byName = new TreeMap<>();
        definitions.forEach(definition -> byName.put(definition.name(), definition));
        return new SchemaSnapshot(byName, tables, notUnderstood);
    }

    public Optional<TableOutline> table(ObjectName name) {
        return tables.stream().filter(shape -> shape.table().equals(name)).findFirst();
    }

    /** The objects that are in one alone, or defined in another way. */
    public SortedSet<ObjectName> differing(SchemaSnapshot other) {
        SortedSet<ObjectName> names = new TreeSet<>(definitions.keySet());
        names.addAll(other.definitions.keySet());
        names.removeIf(name -> isSame(definitions.get(name), other.definitions.get(name)));
        return names;
    }

    /** Most are the same in both, which is found sooner than their texts are written. */
    private static boolean isSame(@Nullable Definition some, @Nullable Definition other) {
        return some != null
                && other != null
                && (some.equals(other) || some.text().equals(other.text()));
    }

    /** How this differs from what is wanted, a line for each object, and the lines of its definition that came or went. */
    public List<String> differencesFrom(SchemaSnapshot wanted) {
        List<String> lines = new ArrayList<>();
        for (ObjectName name : differing(wanted)) {
            Optional<String> is = text(name);
            Optional<String> should = wanted.text(name);
            if (is.isEmpty()) {
                lines.add("- " + name);
            } else if (should.isEmpty()) {
                lines.add("+ " + name);
            } else {
                lines.add("~ " + name);
                missing(should.get(), is.get()).forEach(line -> lines.add("  - " + line));
                missing(is.get(), should.get()).forEach(line -> lines.add("  + " + line));
            }
        }
        return lines;
    }

    private Optional<String> text(ObjectName name) {
        return Optional.ofNullable(definitions.get(name)).map(Definition::text);
    }

    /** The lines of a text that another does not have. */
    private static List<String> missing(String text, String other) {
        List<String> others = new ArrayList<>(other.lines().map(String::strip).toList());
        return text.lines()
                .map(String::strip)
                .filter(line -> !others.remove(line))
                .toList();
    }
}
