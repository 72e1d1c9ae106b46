package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that are dropped only once their columns have others, one of which gets their name, or that of what comes with them. */
record TypesInTheWay(Side from, Side to, Fates fates) {

    List<ObjectName> found() {
        Set<String> taken = fates.made().stream()
                .filter(name -> Fates.TYPES.contains(name.kind()))
                .flatMap(name -> NameOrder.reserved(to.the(name)).stream())
                .collect(Collectors.toSet());
        return fates.dropped().stream()
                .filter(name -> Fates.TYPES.contains(name.kind())
                        && from.dependents(name).stream().anyMatch(fates::isRetyped)
                        && NameOrder.reserved(from.the(name)).stream().anyMatch(taken::contains))
                .toList();
    }
}
