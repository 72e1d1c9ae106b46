package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.NODE;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Table;
import testschema.tables.records.NodeRecord;

/**
 * Random work on a forest of nodes, beside the same work on maps.
 */
class RandomWorkTest extends RandomSessionTest {
    /** What is to be seen of a node. */
    private record Seen(String name, NodeRecord parent) {}

    @Override
    List<Table<?>> tables() {
        return List.of(NODE);
    }

    @Override
    RandomSessionWork<?> work(DataCase data, Session session, Random random) {
        return new Work(session, random);
    }

    @Override
    void empty(DSLContext dsl) {
        dsl.update(NODE).setNull(NODE.PARENT_ID).execute();
        super.empty(dsl);
    }

    private static final class Work extends RandomSessionWork<Map<NodeRecord, Seen>> {
        Work(Session session, Random random) {
            super(session, random, 12, new IdentityHashMap<>());
        }

        @Override
        Map<NodeRecord, Seen> copy(Map<NodeRecord, Seen> nodes) {
            return new IdentityHashMap<>(nodes);
        }

        @Override
        void change(int kind) {
            NodeRecord some = any();
            NodeRecord other = any();
            switch (kind) {
                case 0, 1 -> {
                    NodeRecord added = new NodeRecord().setName(newName());
                    say("add " + added.getName());
                    session().add(added);
                    now().put(added, new Seen(added.getName(), null));
                }
                case 2 -> {
                    NodeRecord added = new NodeRecord().setName(newName());
                    if (some != null) {
                        say("append new " + added.getName() + " to " + some.getName());
                        some.children().append(added);
                        now().put(added, new Seen(added.getName(), some));
                    }
                }
                case 3 -> {
                    if (some != null && other != null) {
                        say(some.getName() + ".setParent " + other.getName());
                        some.setParent(other);
                        now().put(some, new Seen(now().get(some).name(), other));
                    }
                }
                case 4 -> {
                    if (some != null && other != null) {
                        say(other.getName() + ".append " + some.getName());
                        other.children().append(some);
                        now().put(some, new Seen(now().get(some).name(), other));
                    }
                }
                case 5 -> {
                    if (some != null && now().get(some).parent() != null) {
                        say("remove " + some.getName());
                        now().get(some).parent().children().remove(some);
                        now().put(some, new Seen(now().get(some).name(), null));
                    }
                }
                case 6 -> {
                    if (some != null) {
                        String renamed = newName();
                        say(some.getName() + " renamed " + renamed);
                        some.setName(renamed);
                        now().put(some, new Seen(renamed, now().get(some).parent()));
                    }
                }
                case 7 -> {
                    if (some != null && childrenOf(some).stream().allMatch(child -> child == some)) {
                        say("delete " + some.getName());
                        session().delete(some);
                        now().remove(some);
                    }
                }
                case 8 -> flush();
                case 9 -> {
                    say("load");
                    session().query(NODE).with(NODE.children()).all();
                }
                case 10 -> {
                    if (some != null && other != null) {
                        say(some.getName() + ".setParentId of " + other.getName());
                        if (other.getId() == null) {
                            session().flush();
                        }
                        some.setParentId(other.getId());
                        now().put(some, new Seen(now().get(some).name(), other));
                    }
                }
                default -> {
                    if (some != null && childrenOf(some).isEmpty()) {
                        say("delete and add again " + some.getName());
                        session().delete(some);
                        if (random().nextBoolean()) {
                            session().flush();
                        }
                        session().add(some);
                    }
                }
            }
        }

        private NodeRecord any() {
            return any(now().keySet().stream()
                            .sorted(Comparator.comparing(node -> now().get(node).name()))
                            .toList())
                    .orElse(null);
        }

        private List<NodeRecord> childrenOf(NodeRecord parent) {
            return now().entrySet().stream()
                    .filter(entry -> entry.getValue().parent() == parent)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        void compare() {
            for (Map.Entry<NodeRecord, Seen> entry : now().entrySet()) {
                NodeRecord node = entry.getKey();
                assertTrue(session().contains(node), () -> entry.getValue().name() + " is in the session");
                assertEquals(entry.getValue().name(), node.getName());
                assertSame(entry.getValue().parent(), node.parent(), () -> "parent of " + node.getName());
                assertEquals(
                        names(childrenOf(node)), names(node.children().all()), () -> "children of " + node.getName());
                assertEquals(childrenOf(node).size(), node.children().count());
            }
            assertEquals(now().size(), session().query(NODE).count());
        }

        private static List<String> names(List<NodeRecord> nodes) {
            return nodes.stream().map(NodeRecord::getName).sorted().toList();
        }

        @Override
        void compareRows() {
            Map<String, String> expected = new TreeMap<>();
            now().forEach((node, seen) -> expected.put(
                    seen.name(),
                    seen.parent() == null ? "" : now().get(seen.parent()).name()));
            Map<String, String> rows = new TreeMap<>();
            testschema.tables.Node parent = NODE.as("parent");
            session()
                    .dsl()
                    .select(NODE.NAME, parent.NAME)
                    .from(NODE)
                    .leftJoin(parent)
                    .on(parent.ID.eq(NODE.PARENT_ID))
                    .forEach(row -> rows.put(row.value1(), Objects.requireNonNullElse(row.value2(), "")));
            assertEquals(expected, rows);
        }
    }
}
