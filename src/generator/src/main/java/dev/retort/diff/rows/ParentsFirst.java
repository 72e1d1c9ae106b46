package dev.retort.diff.rows;

import dev.retort.diff.model.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of tables in which those that rows are named of come before the rows that name them, as far as there is no cycle. */
final class ParentsFirst {
    private final Map<ObjectName, SampleTable> tables = new HashMap<>();
    private final Set<ObjectName> visited = new HashSet<>();
    private final List<SampleTable> ordered = new ArrayList<>();

    static List<SampleTable> order(List<SampleTable> tables) {
        ParentsFirst order = new ParentsFirst();
        tables.forEach(table -> order.tables.put(table.table().table(), table));
        tables.forEach(order::visit);
        return order.ordered;
    }

    private void visit(SampleTable table) {
        if (visited.add(table.table().table())) {
            for (ObjectName parent : table.parents()) {
                if (tables.containsKey(parent)) {
                    visit(tables.get(parent));
                }
            }
            ordered.add(table);
        }
    }
}
