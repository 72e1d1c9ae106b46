package dev.retort.complete.java;

import dev.retort.GeneratedRecord;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of one sort of object that a person uses first, in that order.
 *
 * @param mark a member that this sort has, and no other that comes after it in the list of them
 * @param names the names, without their parentheses
 */
record CommonMembers(String mark, List<String> names) {
    private static final List<CommonMembers> SORTS = List.of(
            sort(
                    "warnOnRepeatedLoads",
                    "query get add addAll delete flush commit rollback pending refresh expunge dsl"),
            sort(
                    "fetchCount",
                    "fetch fetchOne fetchValue fetchCount fetchExists execute select selectFrom insertInto update"
                            + " deleteFrom with transaction transactionResult batch dialect"),
            sort(
                    "oneOrNone",
                    "where orderBy limit offset with all first one oneOrNone get count exists paginate stream sql"),
            sort("iterPages", "items total page pages perPage hasNext next hasPrev prev first last iterPages"),
            sort("known", "all append remove set known"),
            sort(
                    "intoMaps",
                    "get getFirst getLast size isEmpty stream map getValues intoMap intoGroups intoMaps intoSet into"
                            + " forEach sortAsc sortDesc formatCSV formatJSON format"),
            sort(
                    "subList",
                    "get getFirst getLast size isEmpty stream contains forEach indexOf reversed subList toArray"
                            + " iterator add addAll remove set sort"),
            sort(
                    "computeIfAbsent",
                    "get getOrDefault keySet values entrySet containsKey containsValue size isEmpty forEach put putAll"
                            + " remove merge computeIfAbsent"),
            sort(
                    "ifPresent",
                    "get orElse orElseThrow isPresent isEmpty map ifPresent filter flatMap orElseGet or stream"),
            sort(
                    "codePointAt",
                    "length substring contains startsWith endsWith indexOf charAt toUpperCase toLowerCase strip trim"
                            + " isEmpty isBlank split replace replaceAll equals equalsIgnoreCase formatted lines repeat"
                            + " concat matches chars"),
            sort(
                    "flatMap",
                    "map filter toList collect forEach sorted limit skip count distinct findFirst anyMatch allMatch"
                            + " flatMap mapToInt mapToLong reduce min max"),
            sort(
                    "containsAll",
                    "size isEmpty contains stream forEach iterator add addAll remove removeAll clear toArray"),
            sort("getKey", "getKey getValue"),
            sort("xor", "and or not andNot orNot as"),
            sort(
                    "likeIgnoreCase",
                    "eq ne in notIn lt le gt ge between like likeIgnoreCase contains startsWith isNull isNotNull as"
                            + " asc desc cast coalesce add sub mul div concat"),
            sort("nullsFirst", "nullsFirst nullsLast"),
            sort(
                    "getDayOfMonth",
                    "getYear getMonth getDayOfMonth getDayOfWeek getHour getMinute plusDays minusDays plusMonths"
                            + " minusMonths plusYears plusHours isBefore isAfter format atStartOfDay toLocalDate"
                            + " toLocalTime"),
            sort("getHour", "getHour getMinute getSecond plusHours plusMinutes minusHours isBefore isAfter format"),
            sort(
                    "stripTrailingZeros",
                    "add subtract multiply divide compareTo negate abs setScale scale signum intValue longValue"
                            + " doubleValue"),
            sort("intValue", "intValue longValue doubleValue compareTo equals"));

    /** What every record of a table has, whichever table it is of. */
    private static final Set<String> OF_EVERY_RECORD =
            Stream.of(GeneratedRecord.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

    private static final String OF_RECORDS = "valuesRow";
    private static final List<String> AFTER_COLUMNS =
            words("get getValue into intoMap set store delete refresh update changed original copy size formatJSON");

    private static CommonMembers sort(String mark, String names) {
        return new CommonMembers(mark, words(names));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

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
