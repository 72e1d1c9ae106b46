package dev.retort.diff.postgres.object;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An object as the catalog has it. Columns, defaults, constraints and the like are objects of their own, which name the table that they are
 * part of.
 *
 * @param attributes what the catalog says of it, by names that people understand. What a name says that begins with {@link #ASIDE}
 *     follows from the rest, or does not matter, and is not compared
 * @param needs the objects that it cannot be without
 * @param goesWith those of them with which the server drops it unasked
 * @param mentions objects whose names are in the text of its body, so that it may need them
 * @param server the major version of the server that told it
 */
public record CatalogObject(
        ObjectName name,
        SortedMap<String, String> attributes,
        SortedSet<ObjectName> needs,
        Set<ObjectName> goesWith,
        SortedSet<ObjectName> mentions,
        int server)
        implements Definition {
    /** How the names of attributes begin that are not compared. */
    public static final String ASIDE = "_";

    /** How the names of attributes begin that end with an object of a kind that is not understood, and that it cannot be without. */
    public static final String OBSCURE_NEED = "_needs ";

    public CatalogObject {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        goesWith = Set.copyOf(goesWith);
        mentions = Collections.unmodifiableSortedSet(new TreeSet<>(mentions));
    }

    public String kind() {
        return name.kind();
    }

    public Optional<String> get(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** What is there for certain. */
    public String the(String attribute) {
        return get(attribute).orElseThrow(() -> new IllegalStateException(name + " has no " + attribute));
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** The objects of kinds that are not understood, as they are named, without which it cannot be. */
    public Stream<String> obscureNeeds() {
        return attributes.keySet().stream()
                .filter(key -> key.startsWith(OBSCURE_NEED))
                .map(key -> key.substring(OBSCURE_NEED.length()));
    }

    /** Whether it is what a parent table has, and is made, changed and dropped with that. */
    public boolean isInherited() {
        return has("_inherited");
    }

    /** The table, or the like, that it is part of; the schema's is taken with it. */
    public boolean isPartOf(ObjectName other) {
        return !name.owner().isEmpty()
                && name.owner().equals(other.name())
                && name.schema().equals(other.schema())
                && other.owner().isEmpty();
    }

    /** The names of the attributes that differ from those of another version of it. */
    public SortedSet<String> differing(CatalogObject other) {
        SortedSet<String> names = new TreeSet<>(attributes.keySet());
        names.addAll(other.attributes.keySet());
        names.removeIf(key -> key.startsWith(ASIDE) || get(key).equals(other.get(key)));
        return names;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        attributes.forEach((key, value) -> {
            if (!key.startsWith(ASIDE)) {
                text.append(text.isEmpty() ? "" : "\n").append(key).append(": ").append(value);
            }
        });
        return text.toString();
    }

    /** Itself with one more attribute, that says how it is made. */
    public CatalogObject marked(String attribute) {
        Map<String, String> others = new TreeMap<>(attributes);
        others.put(attribute, "yes");
        return with(others);
    }

    /** Itself, as if it could be without another. */
    public CatalogObject without(ObjectName need) {
        SortedSet<ObjectName> others = new TreeSet<>(needs);
        others.remove(need);
        return new CatalogObject(name, attributes, others, goesWith, mentions, server);
    }

    /** Itself under another name. */
    public CatalogObject called(String other) {
        return new CatalogObject(name.renamed(other), attributes, needs, goesWith, mentions, server);
    }

    /** Itself with other attributes. */
    public CatalogObject with(Map<String, String> others) {
        return new CatalogObject(name, new TreeMap<>(others), needs, goesWith, mentions, server);
    }
}
