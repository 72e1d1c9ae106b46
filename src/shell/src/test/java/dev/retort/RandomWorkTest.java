package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.NODE;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.NodeRecord;

/**
 * Random work on a forest of nodes, beside the same work on maps: what records, relations and rows say has to agree. More of it
 * with {@code -Dretort.runs=1000}, and others with {@code -Dretort.seed=1000}.
 */
@Tag("slow")
class RandomWorkTest {
    private static final int RUNS = Integer.getInteger("retort.runs", 8);
    private static final int SEED = Integer.getInteger("retort.seed", 0);
    private static final int STEPS = 60;

    /** What is to be seen of a node. */
    private record Seen(String name, NodeRecord parent) {}

    @ParameterizedTest
    @EnumSource
    void session_agreesWithAModel(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE)) {
            for (int seed = SEED; seed < SEED + RUNS; seed++) {
                data.retort().transaction(session -> {
                    session.dsl().update(NODE).setNull(NODE.PARENT_ID).execute();
                    session.dsl().deleteFrom(NODE).execute();
                });
                try (Session session = data.retort().session()) {
                    new Work(session, new Random(seed), "run " + seed + " on " + kind).run();
                }
            }
        }
    }

    /** Work on one session. */
    private static final class Work {
        private final Session session;
        private final Random random;
        private final String name;
        private final List<String> done = new ArrayList<>();
        private Map<NodeRecord, Seen> now = new IdentityHashMap<>();
        private Map<NodeRecord, Seen> committed = new IdentityHashMap<>();
        private int names;

        Work(Session session, Random random, String name) {
            this.session = session;
            this.random = random;
            this.name = name;
        }

        void run() {
            try {
                for (int i = 0; i < STEPS; i++) {
                    step(2);
                    if (random.nextInt(3) == 0) {
                        compare();
                    }
                }
                session.commit();
                compare();
                compareRows();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(name + ": " + String.join("; ", done) + ": " + e, e);
            }
        }

        private void step(int depth) {
            NodeRecord some = any();
            NodeRecord other = any();
            switch (random.nextInt(depth > 0 ? 16 : 12)) {
                case 0, 1 -> {
                    NodeRecord added = new NodeRecord().setName("n" + ++names);
                    say("add " + added.getName());
                    session.add(added);
                    now.put(added, new Seen(added.getName(), null));
                }
                case 2 -> {
                    NodeRecord added = new NodeRecord().setName("n" + ++names);
                    if (some != null) {
                        say("append new " + added.getName() + " to " + some.getName());
                        some.children().append(added);
                        now.put(added, new Seen(added.getName(), some));
                    }
                }
                case 3 -> {
                    if (some != null && other != null) {
                        say(some.getName() + ".setParent " + other.getName());
                        some.setParent(other);
                        now.put(some, new Seen(now.get(some).name(), other));
                    }
                }
                case 4 -> {
                    if (some != null && other != null) {
                        say(other.getName() + ".append " + some.getName());
                        other.children().append(some);
                        now.put(some, new Seen(now.get(some).name(), other));
                    }
                }
                case 5 -> {
                    if (some != null && now.get(some).parent() != null) {
                        say("remove " + some.getName());
                        now.get(some).parent().children().remove(some);
                        now.put(some, new Seen(now.get(some).name(), null));
                    }
                }
                case 6 -> {
                    if (some != null) {
                        say(some.getName() + " renamed n" + ++names);
                        some.setName("n" + names);
                        now.put(some, new Seen("n" + names, now.get(some).parent()));
                    }
                }
                case 7 -> {
                    if (some != null && childrenOf(some).stream().allMatch(child -> child == some)) {
                        say("delete " + some.getName());
                        session.delete(some);
                        now.remove(some);
                    }
                }
                case 8 -> {
                    say("flush");
                    session.flush();
                }
                case 9 -> {
                    say("load");
                    session.query(NODE).with(NODE.children()).all();
                }
                case 10 -> {
                    if (some != null && other != null) {
                        say(some.getName() + ".setParentId of " + other.getName());
                        if (other.getId() == null) {
                            session.flush();
                        }
                        some.setParentId(other.getId());
                        now.put(some, new Seen(now.get(some).name(), other));
                    }
                }
                case 11 -> {
                    if (some != null && childrenOf(some).isEmpty()) {
                        say("delete and add again " + some.getName());
                        session.delete(some);
                        if (random.nextBoolean()) {
                            session.flush();
                        }
                        session.add(some);
                    }
                }
                case 12 -> {
                    if (depth == 2) {
                        say("commit");
                        session.commit();
                        committed = new IdentityHashMap<>(now);
                    }
                }
                case 13 -> {
                    if (depth == 2) {
                        say("rollback");
                        session.rollback();
                        now = new IdentityHashMap<>(committed);
                        assertTrue(session.pending().isEmpty(), () -> session + " after a rollback");
                    }
                }
                case 14 -> {
                    say("savepoint");
                    session.savepoint(() -> steps(depth - 1));
                    say("released");
                }
                default -> {
                    say("savepoint that fails");
                    Map<NodeRecord, Seen> before = new IdentityHashMap<>(now);
                    try {
                        session.savepoint(() -> {
                            steps(depth - 1);
                            throw new IllegalStateException("stop");
                        });
                    } catch (IllegalStateException expected) {
                        say("undone");
                    }
                    now = before;
                    assertTrue(session.pending().isEmpty(), () -> session + " after a savepoint that failed");
                }
            }
        }

        private void steps(int depth) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                step(depth);
                if (random.nextInt(4) == 0) {
                    compare();
                }
            }
        }

        private void say(String what) {
            done.add(what);
        }

        private NodeRecord any() {
            List<NodeRecord> all = new ArrayList<>(now.keySet());
            all.sort(java.util.Comparator.comparing(node -> now.get(node).name()));
            return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        }

        private List<NodeRecord> childrenOf(NodeRecord parent) {
            return now.entrySet().stream()
                    .filter(entry -> entry.getValue().parent() == parent)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private void compare() {
            say("compare");
            for (Map.Entry<NodeRecord, Seen> entry : now.entrySet()) {
                NodeRecord node = entry.getKey();
                assertTrue(session.contains(node), () -> entry.getValue().name() + " is in the session");
                assertEquals(entry.getValue().name(), node.getName());
                assertSame(entry.getValue().parent(), node.parent(), () -> "parent of " + node.getName());
                assertEquals(
                        names(childrenOf(node)), names(node.children().all()), () -> "children of " + node.getName());
                assertEquals(childrenOf(node).size(), node.children().count());
            }
            assertEquals(now.size(), session.query(NODE).count());
        }

        private static List<String> names(List<NodeRecord> nodes) {
            return nodes.stream().map(NodeRecord::getName).sorted().toList();
        }

        private void compareRows() {
            Map<String, String> expected = new TreeMap<>();
            now.forEach((node, seen) -> expected.put(
                    seen.name(),
                    seen.parent() == null ? "" : now.get(seen.parent()).name()));
            Map<String, String> rows = new TreeMap<>();
            testschema.tables.Node parent = NODE.as("parent");
            session.dsl()
                    .select(NODE.NAME, parent.NAME)
                    .from(NODE)
                    .leftJoin(parent)
                    .on(parent.ID.eq(NODE.PARENT_ID))
                    .forEach(row -> rows.put(row.value1(), Objects.requireNonNullElse(row.value2(), "")));
            assertEquals(expected, rows);
        }
    }
}
