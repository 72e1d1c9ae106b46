package dev.retort.diff.mariadb.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order of columns. */
final class Order {
    private Order() {}

    /** The names that need not be moved to come from one order into another; both hold the same names. */
    static Set<String> kept(List<String> from, List<String> to) {
        // The longest sequence that rises.
        int size = to.size();
        int[] length = new int[size];
        int[] before = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (from.indexOf(to.get(j)) < from.indexOf(to.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        List<String> kept = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            kept.add(to.get(i));
        }
        return new HashSet<>(kept);
    }
}
