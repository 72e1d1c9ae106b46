package dev.retort.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What comments say of the names of one kind in one place. A name may be freed by one rename and taken by another; those that lead in a
 * circle are none, since the names were and are the same.
 */
record RenameChain(Set<String> before, Set<String> after) {

    record Link(String former, String present) {}

    /** Those that lead from a name that is no more to one that is new, by themselves or with others. */
    List<Link> standing(List<Link> mentioned) {
        List<Link> standing = mentioned.stream()
                .filter(link -> before.contains(link.former) && after.contains(link.present))
                .toList();
        int size;
        do {
            size = standing.size();
            standing = anchored(standing, before, Link::present, Link::former);
            standing = anchored(standing, after, Link::former, Link::present);
        } while (standing.size() < size);
        return standing;
    }

    /** Those of which one end is not among names, or is the other end of one that is so. */
    private static List<Link> anchored(
            List<Link> links, Set<String> names, Function<Link, String> end, Function<Link, String> otherEnd) {
        List<Link> waiting = new ArrayList<>(links);
        List<Link> anchored = new ArrayList<>();
        boolean isMore = true;
        while (isMore) {
            List<Link> next = waiting.stream()
                    .filter(link -> !names.contains(end.apply(link))
                            || anchored.stream()
                                    .anyMatch(other -> otherEnd.apply(other).equals(end.apply(link))))
                    .toList();
            anchored.addAll(next);
            isMore = waiting.removeAll(next);
        }
        return anchored;
    }
}
