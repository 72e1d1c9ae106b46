package dev.retort.diff.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All objects of a schema at one moment, but for those of Flyway and Retort. Immutable, and safe for use by several threads. */
public final class SchemaSnapshot {
    private final Map<ObjectName, Definition> byName = new HashMap<>();
    private final Supplier<List<TableOutline>> outlines;
    private final List<NotUnderstood> notUnderstood;
    /** Made when they are first asked for: most schemas are the same as another, and need none. */
    private @Nullable SortedMap<ObjectName, Definition> sorted;

    private @Nullable List<TableOutline> tables;

    private SchemaSnapshot(
            Collection<? extends Definition> definitions,
            Supplier<List<TableOutline>> outlines,
            List<NotUnderstood> notUnderstood) {
        definitions.forEach(definition -> byName.put(definition.name(), definition));
        this.outlines = outlines;
        this.notUnderstood = List.copyOf(notUnderstood);
    }

    /**
     * Of what was read.
     *
     * @param outlines gives those of the tables that hold rows; asked once, where they are wanted
     * @param notUnderstood what could not be taken into the definitions as a whole
     */
    public static SchemaSnapshot of(
            Collection<? extends Definition> definitions,
            Supplier<List<TableOutline>> outlines,
            List<NotUnderstood> notUnderstood) {
        return new SchemaSnapshot(definitions, outlines, notUnderstood);
    }

    public synchronized SortedMap<ObjectName, Definition> definitions() {
        SortedMap<ObjectName, Definition> known = sorted;
        if (known == null) {
            known = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
            sorted = known;
        }
        return known;
    }

    /** The outlines of the tables that hold rows. */
    public synchronized List<TableOutline> tables() {
        List<TableOutline> known = tables;
        if (known == null) {
            known = List.copyOf(outlines.get());
            tables = known;
        }
        return known;
    }

    /** What could not be taken into the definitions as a whole. */
    public List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    /** With more that could not be taken into the definitions. */
    public SchemaSnapshot without(List<NotUnderstood> more) {
        return more.isEmpty()
                ? this
                : new SchemaSnapshot(
                        byName.values(),
                        this::tables,
                        Stream.concat(notUnderstood.stream(), more.stream()).toList());
    }

    /** Without what the server runs by itself; this one where there is nothing such. */
    public SchemaSnapshot atRest() {
        List<Definition> others = byName.values().stream()
                .filter(definition -> !definition.runsByItself())
                .toList();
        return others.size() == byName.size() ? this : new SchemaSnapshot(others, this::tables, notUnderstood);
    }

    public Optional<TableOutline> table(ObjectName name) {
        return tables().stream().filter(shape -> shape.table().equals(name)).findFirst();
    }

    /** The objects that are in one alone, or defined in another way. */
    public SortedSet<ObjectName> differing(SchemaSnapshot other) {
        TreeSet<ObjectName> names = new TreeSet<>();
        byName.forEach((name, definition) -> {
            if (!isSame(definition, other.byName.get(name))) {
                names.add(name);
            }
        });
        other.byName.keySet().stream().filter(name -> !byName.containsKey(name)).forEach(names::add);
        return names;
    }

    /** Most are the same in both, which is found sooner than their texts are written. */
    private static boolean isSame(Definition some, @Nullable Definition other) {
        return other != null && (some.equals(other) || some.text().equals(other.text()));
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
        return Optional.ofNullable(byName.get(name)).map(Definition::text);
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
