package dev.retort.diff.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row that a query of the catalog gave.
 *
 * @param values by the names of their columns, without those that are null
 */
record CatalogRow(Map<String, String> values) {

    static CatalogRow of(ResultSet rows) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String value = rows.getString(i);
            if (value != null) {
                values.put(rows.getMetaData().getColumnLabel(i), value);
            }
        }
        return new CatalogRow(values);
    }

    String the(String column) {
        return get(column).orElseThrow(() -> new IllegalStateException("no " + column + " in " + values));
    }

    Optional<String> get(String column) {
        return Optional.ofNullable(values.get(column));
    }

    CatalogAddress address() {
        return address("class", "oid", "sub");
    }

    CatalogAddress address(String catalog, String object, String part) {
        return new CatalogAddress(
                Long.parseLong(the(catalog)), Long.parseLong(the(object)), Integer.parseInt(the(part)));
    }
}
