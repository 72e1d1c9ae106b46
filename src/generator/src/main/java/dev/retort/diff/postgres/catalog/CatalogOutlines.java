package dev.retort.diff.postgres.catalog;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outlines of the tables among objects. */
final class CatalogOutlines {
    private static final Pattern REFERENCES = Pattern.compile("(?s)\\) REFERENCES .*?\\(([^)]*)\\)");
    private static final Pattern CHECK =
            Pattern.compile("(?s)CHECK \\((.*)\\)(?: NO INHERIT)?(?: NOT VALID)?(?: NOT ENFORCED)?");
    private static final Pattern INDEXED = Pattern.compile("(?s)USING \\w+ \\((.*?)\\)(.*)");

    private final Map<ObjectName, CatalogObject> objects = new HashMap<>();
    private final Map<String, List<CatalogObject>> parts = new HashMap<>();

    CatalogOutlines(Collection<CatalogObject> all) {
        for (CatalogObject object : all) {
            objects.put(object.name(), object);
            if (!object.name().owner().isEmpty()) {
                parts.computeIfAbsent(key(object.name().schema(), object.name().owner()), _ -> new ArrayList<>())
                        .add(object);
            }
        }
    }

    private static String key(String schema, String table) {
        return schema + "\0" + table;
    }

    List<TableOutline> tables() {
        return objects.values().stream()
                .filter(object -> object.kind().equals("table"))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(this::outline)
                .toList();
    }

    private TableOutline outline(CatalogObject table) {
        List<CatalogObject> of =
                parts.getOrDefault(key(table.name().schema(), table.name().name()), List.of());
        List<String> order = names(table.get("_columns").orElse(""));
        List<TableOutline.Column> columns = of.stream()
                .filter(part -> part.kind().equals("column"))
                .sorted((one, other) -> Integer.compare(
                        order.indexOf(one.name().name()),
                        order.indexOf(other.name().name())))
                .map(this::column)
                .toList();
        List<CatalogObject> constraints =
                of.stream().filter(part -> part.kind().equals("constraint")).toList();
        List<TableOutline.Index> indexes = new ArrayList<>();
        of.stream()
                .filter(part -> part.kind().equals("index"))
                .map(CatalogOutlines::index)
                .forEach(indexes::add);
        constraints.stream()
                .filter(part -> part.the("_type").matches("[pu]"))
                .map(part -> new TableOutline.Index(part.name().name(), names(part.the("_columns")), true, true))
                .forEach(indexes::add);
        return new TableOutline(
                table.name(),
                columns,
                constraints.stream()
                        .filter(part -> part.the("_type").equals("p"))
                        .findFirst()
                        .map(part -> names(part.the("_columns")))
                        .orElse(List.of()),
                indexes,
                constraints.stream()
                        .filter(part -> part.the("_type").equals("f"))
                        .map(this::foreignKey)
                        .toList(),
                constraints.stream()
                        .filter(part -> part.the("_type").equals("c"))
                        .map(part -> CHECK.matcher(part.the("definition")).replaceFirst("$1"))
                        .toList(),
                parents(table));
    }

    private static List<ObjectName> parents(CatalogObject table) {
        List<String> paths = Names.listed(table.get("parents").orElse(""));
        return table.needs().stream()
                .filter(need -> need.kind().equals("table") && paths.contains(Names.path(need)))
                .toList();
    }

    private static List<String> names(String list) {
        return Names.listed(list).stream().map(Names::bare).toList();
    }

    private TableOutline.Column column(CatalogObject column) {
        ObjectName name = column.name();
        Optional<String> value = Optional.ofNullable(
                        objects.get(new ObjectName("default", name.schema(), name.owner(), name.name())))
                .map(part -> part.the("value"));
        List<String> values = column.needs().stream()
                .map(objects::get)
                .filter(need -> need != null
                        && need.has("values")
                        && !column.the("type").endsWith("[]"))
                .findFirst()
                .map(need -> Names.literals(need.the("values")))
                .orElse(List.of());
        boolean isCounted = column.has("identity")
                || value.filter(text -> text.startsWith("nextval(")).isPresent();
        return new TableOutline.Column(
                name.name(),
                column.the("type"),
                values,
                !column.has("not null"),
                value,
                column.has("generated"),
                isCounted);
    }

    private static TableOutline.Index index(CatalogObject index) {
        Matcher parts = INDEXED.matcher(index.the("definition"));
        if (!parts.matches() || parts.group(1).contains("(")) {
            return new TableOutline.Index(index.name().name(), List.of(), index.has("unique"), false);
        }
        List<String> columns = Names.listed(parts.group(1)).stream()
                .map(column -> column.replaceFirst("(?<=[a-z0-9_$\"]) .*", ""))
                .map(Names::bare)
                .toList();
        boolean isWhole = !parts.group(2).contains("WHERE");
        return new TableOutline.Index(index.name().name(), columns, index.has("unique"), isWhole);
    }

    private TableOutline.ForeignKey foreignKey(CatalogObject key) {
        ObjectName referenced = key.needs().stream()
                .filter(need -> need.kind().equals("table") && !key.isPartOf(need))
                .findFirst()
                .or(() -> key.needs().stream()
                        .filter(need -> need.kind().equals("column")
                                && !need.owner().equals(key.name().owner()))
                        .map(need -> new ObjectName("table", need.schema(), "", need.owner()))
                        .findFirst())
                .orElse(new ObjectName(
                        "table", key.name().schema(), "", key.name().owner()));
        Matcher columns = REFERENCES.matcher(key.the("definition"));
        return new TableOutline.ForeignKey(
                key.name().name(),
                names(key.the("_columns")),
                referenced,
                columns.find() ? names(columns.group(1)) : List.of());
    }
}
