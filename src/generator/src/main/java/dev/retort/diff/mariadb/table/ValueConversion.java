package dev.retort.diff.mariadb.table;

import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.TypeParts;
import java.util.List;
import java.util.Set;

/** The conversion of a column's values to another type. */
record ValueConversion(TableDefinition fromTable, TableColumn from, TableDefinition toTable, TableColumn to) {
    private static final List<String> INTEGERS = List.of("tinyint", "smallint", "mediumint", "int", "bigint");

    private static final Set<String> ADDRESSES = Set.of("inet4", "inet6");

    /** How many digits their values may have. */
    private static final List<Integer> DIGITS = List.of(3, 5, 8, 10, 20);

    private static final List<String> TEXTS = List.of("tinytext", "text", "mediumtext", "longtext");
    private static final List<String> BLOBS = List.of("tinyblob", "blob", "mediumblob", "longblob");

    /** How many bytes their values may have. */
    private static final List<Long> SIZES = List.of(255L, 65_535L, 16_777_215L, 4_294_967_295L);

    private static final Set<String> UNICODE = Set.of("utf8mb4", "utf16", "utf32");
    private static final Set<String> SHORT_UNICODE = Set.of("utf8", "utf8mb3", "ucs2");

    /** Whether the server converts values of the one type into the other at all, whether there are any or not. */
    boolean isKnown(ServerSettings settings) {
        String before = TypeParts.of(from.type()).base();
        String after = TypeParts.of(to.type()).base();
        boolean areAddresses = ADDRESSES.containsAll(List.of(before, after));
        return !settings.isMariaDb()
                || (areAddresses && settings.convertsAddresses())
                || before.equals(after)
                || (from.isSpatial() && to.isSpatial())
                || (!isApart(from, before) && !isApart(to, after))
                || isRead(from, before)
                || isRead(to, after);
    }

    /** Whether values of the type are neither numbers nor times. */
    private static boolean isApart(TableColumn column, String base) {
        return column.isSpatial() || base.equals("uuid") || ADDRESSES.contains(base);
    }

    /** Whether the type has texts or bytes, from which values of each other are read. */
    private static boolean isRead(TableColumn column, String base) {
        return column.isText() || base.equals("json") || base.endsWith("binary") || base.endsWith("blob");
    }

    /** Whether each value can be had back by the opposite conversion. */
    boolean keepsValues() {
        TypeParts before = TypeParts.of(from.type());
        TypeParts after = TypeParts.of(to.type());
        boolean keepsType = from.type().equals(to.type()) || widens(before, after);
        boolean keepsLetters =
                !from.isText() || !to.isText() || holdsLetters(charset(fromTable, from), charset(toTable, to));
        return keepsType && keepsLetters;
    }

    private static String charset(TableDefinition table, TableColumn column) {
        String collation = table.collation(column);
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    private static boolean holdsLetters(String before, String after) {
        return before.equals(after)
                || UNICODE.contains(after)
                || before.equals("ascii")
                || (SHORT_UNICODE.contains(after) && !UNICODE.contains(before) && !before.equals("gb18030"));
    }

    private static boolean widens(TypeParts before, TypeParts after) {
        if (INTEGERS.contains(before.base())) {
            return widensInteger(before, after);
        }
        return switch (before.base()) {
            case "decimal" -> after.base().equals("decimal") && widensDecimal(before, after);
            case "float" ->
                after.base().equals("float")
                        ? after.numbers().isEmpty()
                        : after.base().equals("double");
            case "double" -> after.base().equals("double") && after.numbers().isEmpty();
            case "varchar", "tinytext", "text", "mediumtext", "longtext" ->
                (after.base().equals("varchar") || TEXTS.contains(after.base())) && size(after) >= size(before);
            case "char" ->
                (Set.of("char", "varchar").contains(after.base()) || TEXTS.contains(after.base()))
                        && size(after) >= size(before);
            case "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
                (after.base().equals("varbinary") || BLOBS.contains(after.base())) && size(after) >= size(before);
            case "binary" ->
                (after.base().equals("varbinary") || BLOBS.contains(after.base())) && size(after) >= size(before);
            case "bit" -> after.base().equals("bit") && after.number(0, 1) >= before.number(0, 1);
            case "enum" -> widensValues(before, after);
            case "set" -> after.base().equals("set") && isBeginning(before.values(), after.values());
            case "date" -> after.base().equals("datetime");
            case "datetime", "time", "timestamp" ->
                after.base().equals(before.base()) && after.number(0, 0) >= before.number(0, 0);
            default -> false;
        };
    }

    private static boolean widensInteger(TypeParts before, TypeParts after) {
        int digits = DIGITS.get(INTEGERS.indexOf(before.base()));
        return switch (after.base()) {
            case "decimal" ->
                after.number(0, 10) - after.number(1, 0) >= digits && (before.isUnsigned() || !after.isUnsigned());
            case "varchar" -> after.number(0, 0) > digits;
            case "double" -> digits < 16 && !after.isUnsigned();
            default -> {
                int larger = INTEGERS.indexOf(after.base()) - INTEGERS.indexOf(before.base());
                yield INTEGERS.contains(after.base())
                        && (before.isUnsigned() == after.isUnsigned()
                                ? larger >= 0
                                : before.isUnsigned() && larger > 0);
            }
        };
    }

    private static boolean widensDecimal(TypeParts before, TypeParts after) {
        int scale = after.number(1, 0) - before.number(1, 0);
        int whole = after.number(0, 10) - before.number(0, 10) - scale;
        return scale >= 0 && whole >= 0 && (before.isUnsigned() || !after.isUnsigned());
    }

    private static boolean widensValues(TypeParts before, TypeParts after) {
        return switch (after.base()) {
            case "enum" -> after.values().containsAll(before.values());
            case "varchar", "char" ->
                before.values().stream().allMatch(value -> value.length() <= after.number(0, 1))
                        && before.values().stream().noneMatch(value -> value.endsWith(" "));
            default -> false;
        };
    }

    /** Whether the members keep their bits; the server keeps the members by name, but not more than there are. */
    private static boolean isBeginning(List<String> before, List<String> after) {
        return after.containsAll(before);
    }

    private static long size(TypeParts type) {
        int text = TEXTS.indexOf(type.base());
        int blob = BLOBS.indexOf(type.base());
        return text >= 0 ? SIZES.get(text) : blob >= 0 ? SIZES.get(blob) : type.number(0, 1);
    }
}
