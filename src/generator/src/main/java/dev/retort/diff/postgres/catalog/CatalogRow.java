package dev.retort.diff.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row that a query of the catalog gave. */
final class CatalogRow {
    /** What says which object it is. */
    private static final Set<String> OF_ADDRESS = Set.of("kind", "schema", "owner", "name", "class", "oid", "sub");

    private final Labels labels;
    private final @Nullable String[] values;

    private CatalogRow(Labels labels, @Nullable String[] values) {
        this.labels = labels;
        this.values = values;
    }

    /** The names of the columns of a query, in their order. */
    record Labels(List<String> names, Map<String, Integer> places) {

        static Labels of(ResultSet rows) throws SQLException {
            String[] names = new String[rows.getMetaData().getColumnCount()];
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                names[i] = rows.getMetaData().getColumnLabel(i + 1);
                places.put(names[i], i);
            }
            return new Labels(List.of(names), places);
        }
    }

    static CatalogRow of(ResultSet rows, Labels labels) throws SQLException {
        @Nullable String[] values = new @Nullable String[labels.names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getString(i + 1);
        }
        return new CatalogRow(labels, values);
    }

    String the(String column) {
        return get(column).orElseThrow(() -> new IllegalStateException("no " + column + " in " + this));
    }

    Optional<String> get(String column) {
        Integer place = labels.places.get(column);
        return place == null ? Optional.empty() : Optional.ofNullable(values[place]);
    }

    /** What it says of the object besides which one it is; nothing of what is null. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null && !OF_ADDRESS.contains(labels.names.get(i))) {
                attributes.put(labels.names.get(i), value);
            }
        }
        return attributes;
    }

    CatalogAddress address() {
        return address("class", "oid", "sub");
    }

    CatalogAddress address(String catalog, String object, String part) {
        return new CatalogAddress(
                Long.parseLong(the(catalog)), Long.parseLong(the(object)), Integer.parseInt(the(part)));
    }

    @Override
    public String toString() {
        return labels.names + " " + Arrays.toString(values);
    }
}
