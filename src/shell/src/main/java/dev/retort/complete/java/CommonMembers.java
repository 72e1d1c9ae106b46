package dev.retort.complete.java;

import dev.retort.GeneratedRecord;
import dev.retort.text.WordLists;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of one sort of object that the user uses first, in that order.
 *
 * @param mark a member that this sort has, and no other that comes after it in the list of them
 * @param names the names, without their parentheses
 */
record CommonMembers(String mark, List<String> names) {
    private static final WordLists WORDS = WordLists.beside(CommonMembers.class);
    private static final List<CommonMembers> SORTS = WORDS.map("members").entrySet().stream()
            .map(sort ->
                    new CommonMembers(sort.getKey(), List.of(sort.getValue().split(" "))))
            .toList();

    /** What every record of a table has, whichever table it is of. */
    private static final Set<String> OF_EVERY_RECORD =
            Stream.of(GeneratedRecord.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

    private static final String OF_RECORDS = "valuesRow";
    private static final List<String> AFTER_COLUMNS = WORDS.list("after columns");

    /** Those of the sort of object that has these members; empty where that is none of the known ones. */
    static Optional<CommonMembers> of(List<String> members) {
        Set<String> all = members.stream().map(CommonMembers::name).collect(Collectors.toSet());
        return all.contains(OF_RECORDS)
                ? Optional.of(ofRecord(members))
                : SORTS.stream().filter(sort -> all.contains(sort.mark)).findFirst();
    }

    /** The columns and relations of a record, then what is asked of every one. */
    private static CommonMembers ofRecord(List<String> members) {
        List<String> own = members.stream()
                .filter(member -> member.endsWith("()"))
                .map(CommonMembers::name)
                .filter(name -> !OF_EVERY_RECORD.contains(name) && !name.matches("(value|component|field)\\d+|key"))
                .toList();
        return new CommonMembers(
                OF_RECORDS,
                Stream.of(
                                own.stream().filter(name -> name.startsWith("get")),
                                own.stream().filter(name -> !name.startsWith("get")),
                                AFTER_COLUMNS.stream())
                        .flatMap(names -> names)
                        .toList());
    }

    /** Where a member comes, from 0; those that are not common come after all that are. */
    int rank(String member) {
        int rank = names.indexOf(name(member));
        return rank < 0 ? names.size() : rank;
    }

    private static String name(String member) {
        int open = member.indexOf('(');
        return open < 0 ? member : member.substring(0, open);
    }
}
