package dev.retort.diff.postgres.catalog;

import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.Names;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What is said of objects elsewhere in the catalog: their comments, and who may do what with them. */
record Remarks(
        CatalogQueries queries,
        Map<CatalogAddress, ObjectName> names,
        Map<ObjectName, Map<String, String>> attributes,
        List<NotUnderstood> notUnderstood,
        Function<CatalogAddress, Optional<ObjectName>> alias) {

    void take() throws SQLException {
        for (CatalogRow row : queries.everywhere("comments")) {
            ObjectName name = names.get(row.address());
            ObjectName whole = names.get(row.address().whole());
            boolean isOfConstraint = row.get("key_oid").isPresent();
            if (name == null && whole == null && !isOfConstraint) {
                refuse(row, "a comment");
            } else if (name != null) {
                of(name).put("comment", row.the("description"));
            } else if (isOfConstraint) {
                ObjectName key = names.get(row.address("key_class", "key_oid", "key_sub"));
                if (key != null) {
                    of(key).put("comment on index", row.the("description"));
                }
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
            } else {
                refuse(row, "a right");
            }
        }
    }

    /** Of what belongs to an object, and has no statements of its own. */
    private void refuse(CatalogRow row, String what) {
        alias.apply(row.address().whole())
                .ifPresent(object -> notUnderstood.add(new NotUnderstood(
                        object, what + " on the sequence, or the type, that it has is not supported")));
    }

    private Map<String, String> of(ObjectName name) {
        return attributes.computeIfAbsent(name, _ -> new TreeMap<>());
    }
}
