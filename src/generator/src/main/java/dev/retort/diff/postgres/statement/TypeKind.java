package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kind of types that are made of others, or of their values: enums, composite types, ranges. */
public final class TypeKind extends ObjectKind {

    @Override
    public List<String> create(CatalogObject type, List<CatalogObject> parts) {
        String body = switch (type.the("form")) {
            case "enum" -> "enum (" + type.the("values") + ")";
            case "range" -> "range (" + type.the("range") + ")";
            default -> attributes(parts);
        };
        return Stream.concat(
                        Stream.of("create " + subject(type) + " as " + body),
                        type.has("range")
                                ? RangeConstructors.ofNew(type).named(RangeConstructors.of(type)).stream()
                                : Stream.of())
                .toList();
    }

    private static String attributes(List<CatalogObject> parts) {
        List<String> lines = parts.stream()
                .filter(part -> part.kind().equals("attribute"))
                .sorted(Comparator.comparing(part -> part.the("place")))
                .map(AttributeKind::definition)
                .toList();
        return lines.isEmpty() ? "()" : "(\n    " + String.join(",\n    ", lines) + "\n)";
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        if (RangeConstructors.NAMES.containsAll(differing)) {
            return Optional.of(RangeConstructors.of(from).named(RangeConstructors.of(to)));
        }
        if (!differing.equals(Set.of("values"))) {
            return Optional.empty();
        }
        List<String> present = new ArrayList<>(Names.literals(from.the("values")));
        List<String> wanted = Names.literals(to.the("values"));
        List<String> kept = wanted.stream().filter(present::contains).toList();
        if (!kept.equals(present)) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!present.contains(wanted.get(i))) {
                boolean isLast = present.size() == i;
                String place = isLast
                        ? ""
                        : i == 0
                                ? " before " + Names.literal(present.getFirst())
                                : " after " + Names.literal(wanted.get(i - 1));
                statements.add("alter " + subject(to) + " add value " + Names.literal(wanted.get(i)) + place);
                present.add(i, wanted.get(i));
            }
        }
        return Optional.of(statements);
    }

    /** The values that an enum has and another version of it has not. */
    public static List<String> missing(CatalogObject from, CatalogObject to) {
        List<String> present = Names.literals(to.get("values").orElse(""));
        return Names.literals(from.get("values").orElse("")).stream()
                .filter(value -> !present.contains(value))
                .toList();
    }
}
