package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of policies of row-level security. */
public final class PolicyKind extends ObjectKind {

    @Override
    public String subject(CatalogObject policy) {
        return "policy " + Names.quoted(policy.name().name()) + " on " + Names.ownerPath(policy.name());
    }

    @Override
    public List<String> create(CatalogObject policy, List<CatalogObject> parts) {
        return List.of("create " + subject(policy)
                + policy.get("permissive").map(word -> " as " + word).orElse("")
                + policy.get("command").map(word -> " for " + word).orElse("")
                + policy.get("roles").map(roles -> " to " + roles).orElse("")
                + conditions(policy));
    }

    private static String conditions(CatalogObject policy) {
        return policy.get("using")
                        .map(text -> " using (" + Names.inSmallLetters(text) + ")")
                        .orElse("")
                + policy.get("check")
                        .map(text -> " with check (" + Names.inSmallLetters(text) + ")")
                        .orElse("");
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        boolean isRemoval = (from.has("using") && !to.has("using")) || (from.has("check") && !to.has("check"));
        if (differing.contains("permissive") || differing.contains("command") || isRemoval) {
            return Optional.empty();
        }
        String roles = differing.contains("roles") ? " to " + to.get("roles").orElse("public") : "";
        String changes = roles + (differing.contains("using") || differing.contains("check") ? conditions(to) : "");
        return Optional.of(changes.isEmpty() ? List.of() : List.of("alter " + subject(to) + changes));
    }
}
