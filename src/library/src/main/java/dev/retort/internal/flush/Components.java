package dev.retort.internal.flush;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The strongly connected components of a graph, those that others lead to first: without cycles, an order in which each
 * node comes after all that it leads to. Nodes are told apart by identity.
 *
 * <p>Tarjan's algorithm, "Depth-First Search and Linear Graph Algorithms" (1972), without recursion.
 */
final class Components<N> {
    private final Function<N, ? extends Iterable<N>> successors;
    private final IdentityHashMap<N, Visit<N>> visits = new IdentityHashMap<>();
    private final Deque<Visit<N>> path = new ArrayDeque<>();
    private final Deque<Visit<N>> open = new ArrayDeque<>();
    private final List<List<N>> found = new ArrayList<>();

    private Components(Function<N, ? extends Iterable<N>> successors) {
        this.successors = successors;
    }

    private static final class Visit<N> {
        private final N node;
        private final Iterator<N> rest;
        private final int number;
        private int lowest;
        private boolean isOpen = true;

        Visit(N node, Iterator<N> rest, int number) {
            this.node = node;
            this.rest = rest;
            this.number = number;
            this.lowest = number;
        }
    }

    /** The components of what can be reached from some nodes. */
    static <N> List<List<N>> of(Iterable<N> nodes, Function<N, ? extends Iterable<N>> successors) {
        Components<N> components = new Components<>(successors);
        for (N node : nodes) {
            if (!components.visits.containsKey(node)) {
                components.explore(node);
            }
        }
        return components.found;
    }

    private void explore(N root) {
        begin(root);
        while (!path.isEmpty()) {
            Visit<N> visit = path.element();
            if (visit.rest.hasNext()) {
                N next = visit.rest.next();
                Visit<N> known = visits.get(next);
                if (known == null) {
                    begin(next);
                } else if (known.isOpen) {
                    visit.lowest = Math.min(visit.lowest, known.number);
                }
            } else {
                end(path.remove());
            }
        }
    }

    private void begin(N node) {
        Visit<N> visit = new Visit<>(node, successors.apply(node).iterator(), visits.size());
        visits.put(node, visit);
        path.push(visit);
        open.push(visit);
    }

    private void end(Visit<N> visit) {
        Visit<N> before = path.peek();
        if (before != null) {
            before.lowest = Math.min(before.lowest, visit.lowest);
        }
        if (visit.lowest == visit.number) {
            List<N> component = new ArrayList<>();
            Visit<N> member;
            do {
                member = Objects.requireNonNull(open.pop());
                member.isOpen = false;
                component.add(member.node);
            } while (member != visit);
            found.add(component.reversed());
        }
    }
}
