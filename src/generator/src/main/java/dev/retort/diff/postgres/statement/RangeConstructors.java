package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The functions that make values of a range type and of its multirange. They are called as these when they are made, and keep their names.
 *
 * @param ofRange their name, as it is written
 */
public record RangeConstructors(CatalogObject range, String ofRange, String ofMultirange) {
    private static final String OF_RANGE = "constructors";
    private static final String OF_MULTIRANGE = "multirange constructors";

    /** What says how they are called, where that is not as their types are. */
    static final Set<String> NAMES = Set.of(OF_RANGE, OF_MULTIRANGE);

    /** Those of a range type as it is. */
    static RangeConstructors of(CatalogObject range) {
        RangeConstructors usual = ofNew(range);
        return new RangeConstructors(
                range,
                range.get(OF_RANGE).orElse(usual.ofRange),
                range.get(OF_MULTIRANGE).orElse(usual.ofMultirange));
    }

    /** Those of one that has just been made. */
    static RangeConstructors ofNew(CatalogObject range) {
        return new RangeConstructors(
                range, Names.quoted(range.name().name()), Names.quoted(Names.unplaced(range.the("_multirange"))));
    }

    /** What has them be called as others are. */
    List<String> named(RangeConstructors others) {
        String path = Names.path(range.name());
        Stream<String> arguments = ofRange.equals(others.ofRange) ? Stream.of() : ofBounds();
        Stream<String> ofSeveral =
                ofMultirange.equals(others.ofMultirange) ? Stream.of() : Stream.of("", path, "variadic " + path + "[]");
        return Stream.concat(
                        arguments.map(list -> renaming(ofRange, list, others.ofRange)),
                        ofSeveral.map(list -> renaming(ofMultirange, list, others.ofMultirange)))
                .toList();
    }

    private Stream<String> ofBounds() {
        String subtype = range.the("_subtype");
        return Stream.of(subtype + ", " + subtype, subtype + ", " + subtype + ", text");
    }

    private String renaming(String function, String arguments, String name) {
        return "alter function " + Names.inSchema(range.name(), function) + "(" + arguments + ") rename to " + name;
    }

    /** What gives the multirange, and those whose arguments are not of the type, names that no other version of it has. */
    public static List<String> aside(CatalogObject range, String name) {
        String multirange = range.the("_multirange");
        String later = Names.quoted(Names.madeUp(Names.unplaced(multirange), "", "old"));
        RangeConstructors former = of(range);
        return Stream.concat(
                        Stream.of("alter type " + multirange + " rename to " + later),
                        Stream.concat(
                                former.ofBounds()
                                        .map(list -> former.renaming(former.ofRange, list, Names.quoted(name))),
                                Stream.of(former.renaming(former.ofMultirange, "", later))))
                .toList();
    }
}
