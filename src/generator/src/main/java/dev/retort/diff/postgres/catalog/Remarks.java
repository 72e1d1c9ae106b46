package dev.retort.diff.postgres.catalog;

import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.Names;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of objects elsewhere in the catalog: their comments, and who may do what with them. */
record Remarks(
        CatalogQueries queries,
        Map<CatalogAddress, ObjectName> names,
        Map<ObjectName, Map<String, String>> attributes,
        List<NotUnderstood> notUnderstood) {

    void take() throws SQLException {
        for (CatalogRow row : queries.everywhere("comments")) {
            ObjectName name = names.get(row.address());
            ObjectName whole = names.get(row.address().whole());
            if (name != null) {
                of(name).put("comment", row.the("description"));
            } else if (whole != null && row.get("attribute").isPresent()) {
                of(whole).put("comment on column " + Names.quoted(row.the("attribute")), row.the("description"));
            }
        }
        for (CatalogRow row : queries.here("grants")) {
            ObjectName name = names.get(row.address());
            ObjectName whole = names.get(row.address().whole());
            if (name != null) {
                of(name).put("granted to " + row.the("role"), row.the("privileges"));
            } else if (whole != null) {
                notUnderstood.add(new NotUnderstood(whole, "rights to single columns of a view are not supported"));
            }
        }
    }

    private Map<String, String> of(ObjectName name) {
        return attributes.computeIfAbsent(name, _ -> new TreeMap<>());
    }
}
