package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.statement.TypeKind;
import dev.retort.diff.postgres.table.ColumnKind;
import dev.retort.diff.postgres.table.TypeConversion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composite types, and the values of columns that have them. An attribute is added as the last, and gets no other type while a column has it:
 * else the type is made anew, and its values are put together from their attributes.
 */
record CompositeTypes(Side from, Side to, Fates fates) {
    private static final Set<String> USERS = Set.of("column", "attribute", "domain");

    /** The types of both schemas that no statements make what they are to be. */
    List<ObjectName> rearranged() {
        return to.objects().stream()
                .filter(CompositeTypes::isComposite)
                .map(CatalogObject::name)
                .filter(type ->
                        from.find(type).filter(CompositeTypes::isComposite).isPresent()
                                && !fates.dropped().contains(type)
                                && (isReordered(type) || isRetyped(type)))
                .toList();
    }

    private static boolean isComposite(CatalogObject type) {
        return type.get("form").equals(Optional.of("composite"));
    }

    private boolean isReordered(ObjectName type) {
        List<String> reached = Stream.concat(
                        attributes(from, type).filter(attribute -> to.has(attribute.name())),
                        attributes(to, type).filter(attribute -> !from.has(attribute.name())))
                .map(attribute -> attribute.name().name())
                .toList();
        return !reached.equals(
                attributes(to, type).map(attribute -> attribute.name().name()).toList());
    }

    private boolean isRetyped(ObjectName type) {
        boolean isUsed = from.dependents(type).stream()
                .anyMatch(name -> USERS.contains(name.kind()) && !name.owner().equals(type.name()));
        return isUsed
                && attributes(to, type)
                        .anyMatch(attribute -> from.find(attribute.name())
                                .map(attribute::differing)
                                .filter(differing -> differing.contains("type") || differing.contains("collation"))
                                .isPresent());
    }

    private static Stream<CatalogObject> attributes(Side side, ObjectName type) {
        return side.dependents(type).stream()
                .filter(name -> name.kind().equals("attribute"))
                .flatMap(name -> side.find(name).stream())
                .filter(attribute -> attribute.isPartOf(type))
                .sorted(Comparator.comparing(attribute -> attribute.the("place")));
    }

    /** The types that others are made of which are set aside. */
    List<ObjectName> held() {
        return fates.dropped().stream()
                .filter(fates.aside()::contains)
                .flatMap(type ->
                        Stream.concat(Stream.of(type), attributes(from, type).map(CatalogObject::name)))
                .flatMap(this::heldBy)
                .distinct()
                .toList();
    }

    private Stream<ObjectName> heldBy(ObjectName user) {
        return types(user)
                .flatMap(type -> Stream.concat(
                        Stream.concat(Stream.of(type), heldBy(type)),
                        attributes(from, type).map(CatalogObject::name).flatMap(this::heldBy)));
    }

    /** The tables of a type that changes, and with it their columns; and the columns whose values cannot be put together. */
    Map<ObjectName, String> refused() {
        Map<ObjectName, String> refused = new TreeMap<>();
        for (CatalogObject table : to.objects()) {
            Optional<ObjectName> type = Optional.of(table)
                    .filter(object -> object.has("of type") && !fates.made().contains(object.name()))
                    .flatMap(object -> object.needs().stream()
                            .filter(need -> need.kind().equals("type") && isOther(need))
                            .findFirst());
            type.ifPresent(
                    name -> refused.put(table.name(), "its columns are those of " + name + ", which is another one"));
        }
        for (CatalogObject column : to.objects()) {
            boolean isPut = column.kind().equals("column") && fates.isOfOther(column.name());
            if (isPut && isNested(column)) {
                refused.put(
                        column.name(),
                        "its values are arrays, or a domain, of a composite type that is made anew with other attributes");
            }
        }
        return refused;
    }

    private boolean isOther(ObjectName type) {
        return fates.dropped().contains(type)
                || Stream.concat(attributes(from, type), attributes(to, type))
                        .map(CatalogObject::name)
                        .anyMatch(name -> fates.made().contains(name)
                                || fates.dropped().contains(name)
                                || fates.altered().contains(name));
    }

    private boolean isNested(CatalogObject column) {
        boolean isArray = column.the("type").endsWith("[]");
        return types(column.name())
                .anyMatch(type -> type.kind().equals("domain")
                        ? from.the(type).needs().stream().anyMatch(this::isOfOtherShape)
                        : isArray && isOfOtherShape(type));
    }

    /** The types of a column, or an attribute, that are made anew. */
    private Stream<ObjectName> types(ObjectName part) {
        return from.find(part).stream()
                .flatMap(object -> object.needs().stream())
                .filter(need -> fates.dropped().contains(need)
                        && to.has(need)
                        && Set.of("type", "domain").contains(need.kind())
                        && !need.name().equals(part.owner()));
    }

    /** Whether the text of a value is not one of a value of the type that is made. */
    private boolean isOfOtherShape(ObjectName type) {
        boolean isThere = to.find(type).filter(CompositeTypes::isComposite).isPresent()
                && from.find(type).filter(CompositeTypes::isComposite).isPresent();
        return isThere
                && (!shape(from, type).equals(shape(to, type))
                        || attributes(from, type)
                                .flatMap(attribute -> types(attribute.name()))
                                .anyMatch(this::isOfOtherShape));
    }

    private static List<String> shape(Side side, ObjectName type) {
        return attributes(side, type)
                .map(attribute -> attribute.name().name() + " " + attribute.the("type"))
                .toList();
    }

    /** Orders the attributes that are added, and the former types that are dropped. */
    void add(StepGraph graph) {
        for (CatalogObject type : to.objects()) {
            List<PlanStep> added = attributes(to, type.name())
                    .map(CatalogObject::name)
                    .filter(fates.made()::contains)
                    .map(name -> new PlanStep(Deed.MAKE, name))
                    .toList();
            for (int i = 1; i < added.size(); i++) {
                graph.order(added.get(i - 1), added.get(i), false);
            }
        }
        for (ObjectName type : fates.aside()) {
            for (ObjectName user : from.dependents(type)) {
                ObjectName whole = user.kind().equals("attribute")
                        ? new ObjectName("type", user.schema(), "", user.owner())
                        : user;
                if (!whole.equals(type) && fates.aside().contains(whole)) {
                    graph.order(new PlanStep(Deed.DISCARD, whole), new PlanStep(Deed.DISCARD, type), false);
                }
            }
        }
    }

    /** The expression that gives a column's values where its type is another one, even of the same name. */
    String using(CatalogObject former, CatalogObject wanted) {
        return put(former).orElseGet(() -> ColumnKind.converted(former, wanted));
    }

    /** The expression that gives a column's values in a copy of its table. */
    String converted(CatalogObject former, CatalogObject wanted) {
        boolean isOfOther = fates.isOfOther(wanted.name());
        return Optional.of(former)
                .filter(_ -> isOfOther)
                .flatMap(this::put)
                .orElseGet(() -> ColumnKind.converted(former, wanted, isOfOther));
    }

    private Optional<String> put(CatalogObject former) {
        return types(former.name())
                .filter(this::isOfOtherShape)
                .findFirst()
                .map(type -> put(Names.quoted(former.name().name()), type));
    }

    /** A value put together from the attributes of another. */
    private String put(String value, ObjectName type) {
        return "case when " + value + " is distinct from null then row("
                + attributes(to, type)
                        .map(attribute -> from.find(attribute.name())
                                .map(former -> put(
                                        "(" + value + ")."
                                                + Names.quoted(attribute.name().name()),
                                        former,
                                        attribute))
                                .orElse("null"))
                        .collect(Collectors.joining(", "))
                + ")::" + Names.path(type) + " end";
    }

    private String put(String value, CatalogObject former, CatalogObject wanted) {
        List<ObjectName> others = types(former.name()).toList();
        return others.stream()
                .filter(this::isOfOtherShape)
                .findFirst()
                .map(type -> put(value, type))
                .orElseGet(() -> value + new TypeConversion(former, wanted).casts(!others.isEmpty()));
    }

    /** Whether a column's new type lacks values that the former one has. */
    boolean isNarrowed(ObjectName column) {
        return types(column).anyMatch(this::isNarrower);
    }

    private boolean isNarrower(ObjectName type) {
        CatalogObject former = from.the(type);
        CatalogObject wanted = to.the(type);
        return !TypeKind.missing(former, wanted).isEmpty()
                || attributes(from, type)
                        .anyMatch(attribute -> to.find(attribute.name())
                                .filter(found -> new TypeConversion(attribute, found).keepsValues()
                                        && types(attribute.name()).noneMatch(this::isNarrower))
                                .isEmpty());
    }

    /** What is lost of columns with an attribute of their type. */
    List<Loss> losses(CatalogObject attribute) {
        return users(new ObjectName(
                        "type", attribute.name().schema(), "", attribute.name().owner()))
                .flatMap(column -> ColumnKind.loss(column).stream())
                .distinct()
                .toList();
    }

    /** The columns that hold values of a type, be it within those of others. */
    private Stream<CatalogObject> users(ObjectName type) {
        return from.dependents(type).stream().flatMap(name -> switch (name.kind()) {
            case "column" -> from.find(name).stream();
            case "attribute" ->
                name.owner().equals(type.name())
                        ? Stream.empty()
                        : users(new ObjectName("type", name.schema(), "", name.owner()));
            case "domain" -> users(name);
            default -> Stream.empty();
        });
    }
}
