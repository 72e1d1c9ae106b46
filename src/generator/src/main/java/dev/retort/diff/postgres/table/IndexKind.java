package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of indexes that belong to no constraint. */
public final class IndexKind extends ObjectKind {
    static final String ONLY = CatalogObject.ASIDE + "only";

    /** One that is made for a partitioned table alone, and not for its partitions. */
    public static CatalogObject onOnly(CatalogObject index) {
        return index.marked(ONLY);
    }

    @Override
    public List<String> create(CatalogObject index, List<CatalogObject> parts) {
        String definition = Names.inSmallLetters(index.the("definition"));
        List<String> statements = new ArrayList<>();
        statements.add("create " + (index.has("unique") ? "unique " : "") + "index "
                + Names.quoted(index.name().name()) + " on " + (index.has(ONLY) ? "only " : "")
                + Names.ownerPath(index.name()) + " "
                + (definition.startsWith("using btree ") ? definition.substring("using btree ".length()) : definition));
        index.get("tablespace")
                .ifPresent(space -> statements.add("alter " + subject(index) + " set tablespace " + space));
        index.get("statistics").ifPresent(targets -> statements.addAll(statistics(index, targets)));
        return statements;
    }

    private List<String> statistics(CatalogObject index, String targets) {
        return List.of(targets.split(", ")).stream()
                .map(target -> target.split(" "))
                .map(pair -> "alter " + subject(index) + " alter column " + pair[0] + " set statistics " + pair[1])
                .toList();
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        if (!differing.equals(Set.of("tablespace"))) {
            return Optional.empty();
        }
        return Optional.of(List.of("alter " + subject(to) + " set tablespace "
                + to.get("tablespace").orElse("pg_default")));
    }
}
