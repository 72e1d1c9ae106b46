package dev.retort.diff.rows;

import dev.retort.diff.model.TableOutline;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that a column may take, made up from its type: as literals of SQL, the plainest first, the largest and the least next. */
final class SampleValues {
    private static final int COUNT = 8;

    /** By the name of the type. */
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("json", List.of("{\"a\": [1, null, \"é\"]}", "[]", "{}", "\"x\"", "[1.50]", "true")),
            Map.entry("jsonb", List.of("{\"a\": [1, null, \"é\"]}", "[]", "{}", "\"x\"", "[1.50]", "true")),
            Map.entry("inet", List.of("10.0.0.1", "::1", "10.0.0.3", "10.0.0.4/8", "10.0.0.5")),
            Map.entry("inet4", List.of("10.0.0.1", "10.0.0.2", "255.255.255.255", "0.0.0.0", "10.0.0.5")),
            Map.entry("inet6", List.of("::1", "::2", "2001:db8::3", "::", "::5")),
            Map.entry("cidr", List.of("10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24", "::/0", "10.0.5.0/24")),
            Map.entry(
                    "macaddr",
                    List.of("08:00:2b:01:02:03", "08:00:2b:01:02:04", "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00")),
            Map.entry("macaddr8", List.of("08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03:04:06")),
            Map.entry("bytea", List.of("\\x0001ff", "\\x", "\\xff", "\\x00", "\\x05")),
            Map.entry("year", List.of("2024", "2155", "1901", "2000", "2025")),
            Map.entry("interval", List.of("1 day", "-3 mons", "100 years 00:00:01.5", "0", "5 hours")),
            Map.entry("money", List.of("12.34", "92233720368547758.07", "-92233720368547758.08", "0")),
            Map.entry("xml", List.of("<a/>", "<b>é</b>", "<c d=\"1\"/>", "<d/>")),
            Map.entry("line", List.of("{1,2,3}", "{0,1,0}")),
            Map.entry("lseg", List.of("[(0,0),(1,1)]", "[(0,0),(2,2)]")),
            Map.entry("box", List.of("(1,1),(0,0)", "(2,2),(0,0)")),
            Map.entry("path", List.of("[(0,0),(1,1)]", "((0,0),(1,1))")),
            Map.entry("circle", List.of("<(0,0),1>", "<(1,1),2>")),
            Map.entry("tsvector", List.of("a b", "c", "d:1")),
            Map.entry("tsquery", List.of("'a' & 'b'", "c", "d")),
            Map.entry("hstore", List.of("a=>1", "b=>NULL", "")),
            Map.entry("ltree", List.of("a", "a.b", "c", "d")),
            Map.entry("oid", List.of("1", "4294967295", "0", "4")),
            Map.entry("regclass", List.of("pg_class", "pg_type")),
            Map.entry("regtype", List.of("integer", "text")),
            Map.entry("pg_lsn", List.of("0/1", "FFFFFFFF/FFFFFFFF", "0/0")),
            Map.entry("int4range", List.of("[1,5)", "[7,)", "empty", "(,3)")),
            Map.entry("int8range", List.of("[1,5)", "[7,)", "empty", "(,3)")),
            Map.entry("numrange", List.of("[1.5,5)", "[7,)", "empty", "(,1.25)")),
            Map.entry("daterange", List.of("[2024-01-01,2024-02-01)", "[2025-01-01,)", "empty", "(,2000-01-01)")),
            Map.entry("tsrange", List.of("[2024-01-01,2024-02-01)", "[2025-01-01,)", "empty", "(,2000-01-01)")),
            Map.entry("tstzrange", List.of("[2024-01-01,2024-02-01)", "[2025-01-01,)", "empty", "(,2000-01-01)")),
            Map.entry("bit varying", List.of("101", "1", "0", "")),
            Map.entry("point", List.of("(1,2)", "(0,0)", "(-1.5,3)")),
            Map.entry("polygon", List.of("((0,0),(1,1),(1,0))", "((0,0),(2,2),(2,0))")));

    /** Of MariaDB and MySQL, in which another text would be none. */
    private static final Map<String, String> SHAPES = Map.of(
            "geometry", "POINT(1 2)",
            "point", "POINT(1 2)",
            "linestring", "LINESTRING(0 0, 1 1)",
            "polygon", "POLYGON((0 0, 1 1, 1 0, 0 0))",
            "multipoint", "MULTIPOINT(0 0, 1 1)",
            "multilinestring", "MULTILINESTRING((0 0, 1 1))",
            "multipolygon", "MULTIPOLYGON(((0 0, 1 1, 1 0, 0 0)))",
            "geometrycollection", "GEOMETRYCOLLECTION(POINT(1 2))");

    /** What a type that is not known may take: a domain, a composite type. */
    static final List<String> UNKNOWN = Stream.of(
                    "1",
                    "a",
                    "2024-02-29",
                    "{}",
                    "(,)",
                    "(,,)",
                    "(,,,)",
                    "(,,,,)",
                    "()",
                    "10",
                    "100",
                    "a@b.example",
                    "00000000-0000-0000-0000-000000000001",
                    "true",
                    "A",
                    "0.5",
                    "-1",
                    "12345",
                    "https://a.example/b",
                    "2024-02-29 12:00:00")
            .map(SampleValues::text)
            .toList();

    private SampleValues() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Whether the type is among those that values are known of. */
    static boolean knows(TableOutline.Column column) {
        DeclaredType type = DeclaredType.of(column.type());
        return type.family() != DeclaredType.Family.OTHER
                || !column.values().isEmpty()
                || !others(column, type).isEmpty();
    }

    /** The same in letters that the character sets in use have in common, as far as these go. */
    static String plain(String literal) {
        return literal.replace("漢", "ü");
    }

    /** Those that are numbers in any case: what is computed from a text may need one. */
    static boolean isNumeric(String literal) {
        return literal.matches("'?-?\\d+(\\.\\d+)?'?");
    }

    static List<String> of(TableOutline.Column column) {
        DeclaredType type = DeclaredType.of(column.type());
        if (!column.values().isEmpty()) {
            return enumerated(column, type);
        }
        return switch (type.family()) {
            case WHOLE_NUMBER -> wholeNumbers(type);
            case DECIMAL -> decimals(type);
            case FLOATING -> List.of("1.5", "2.5e10", "-3.25e-20", "0", "0.1", "-6", "7.75", "8");
            case BOOLEAN -> List.of(text("1"), text("0"));
            case TEXT -> texts(type.length());
            case BINARY -> binaries(type.length());
            case DATE -> quoted("2024-02-29", "9999-12-31", "1000-01-01", "1970-01-01", "2024-05-05", "2024-06-06");
            case MOMENT ->
                quoted(
                        "2024-02-29 23:59:59",
                        "2037-12-31 12:30:30",
                        "1971-01-02 00:00:01",
                        "2024-07-04 12:34:56",
                        "2024-05-05 05:05:05",
                        "2024-06-06 06:06:06");
            case TIME -> quoted("12:34:56", "23:59:59", "00:00:00", "04:04:04", "05:05:05");
            case OTHER -> {
                List<String> others = others(column, type);
                yield others.isEmpty() ? UNKNOWN : others;
            }
        };
    }

    private static List<String> enumerated(TableOutline.Column column, DeclaredType type) {
        List<String> values =
                new ArrayList<>(column.values().stream().map(SampleValues::text).toList());
        if (type.name().startsWith("set") && column.values().size() > 1) {
            values.add(1, text(String.join(",", column.values())));
        }
        return values;
    }

    private static List<String> wholeNumbers(DeclaredType type) {
        int bits = 8 * type.bytes();
        BigInteger range = BigInteger.ONE.shiftLeft(bits);
        BigInteger most = type.isUnsigned()
                ? range.subtract(BigInteger.ONE)
                : range.shiftRight(1).subtract(BigInteger.ONE);
        BigInteger least =
                type.isUnsigned() ? BigInteger.ZERO : range.shiftRight(1).negate();
        return Stream.concat(
                        Stream.of("1", most.toString(), least.toString()),
                        IntStream.rangeClosed(4, COUNT).mapToObj(String::valueOf))
                .toList();
    }

    private static List<String> decimals(DeclaredType type) {
        int whole = type.precision() - type.scale();
        String most =
                (whole == 0 ? "0" : "9".repeat(whole)) + (type.scale() == 0 ? "" : "." + "9".repeat(type.scale()));
        String one = whole == 0 ? "0.1" : "1" + (type.scale() == 0 ? "" : ".5");
        return Stream.concat(
                        Stream.of(one, most, type.isUnsigned() ? "0" : "-" + most),
                        IntStream.rangeClosed(4, COUNT).mapToObj(number -> whole == 0 ? "0." + number : "" + number))
                .toList();
    }

    /** The longest with letters of all lengths in UTF-8 where there is room; after it the shortest. */
    private static List<String> texts(int length) {
        String longest = ("bé漢 " + "x".repeat(length)).substring(0, length);
        List<String> texts = new ArrayList<>();
        texts.add("a");
        texts.add(
                length < 4
                        ? "b".repeat(Math.min(length, 1))
                        : longest.strip() + "y".repeat(length - longest.strip().length()));
        texts.add("");
        texts.add("D");
        texts.add("e");
        texts.add("1");
        texts.add("2");
        texts.add("3");
        texts.add("4");
        texts.add(length < 4 ? "z" : "it's");
        return texts.stream().map(SampleValues::text).toList();
    }

    private static List<String> binaries(int length) {
        return Stream.concat(
                        Stream.of("01", "ff".repeat(length), ""),
                        IntStream.rangeClosed(4, COUNT).mapToObj(number -> "0" + number))
                .map(hex -> "x'" + hex + "'")
                .toList();
    }

    private static List<String> others(TableOutline.Column column, DeclaredType type) {
        String name = type.name();
        if (name.endsWith("[]")) {
            TableOutline.Column element = new TableOutline.Column(
                    column.name(),
                    column.type().replaceFirst("(\\[\\])+$", ""),
                    List.of(),
                    true,
                    column.defaultValue(),
                    false,
                    false);
            return !knows(element)
                    ? List.of(text("{}"))
                    : Stream.concat(
                                    of(element).stream().limit(2).map(SampleValues::array),
                                    Stream.of(text("{}"), text("{NULL}")))
                            .toList();
        }
        if (name.endsWith("multirange")) {
            return Stream.concat(
                            OTHERS.getOrDefault(name.replace("multirange", "range"), List.of()).stream()
                                    .filter(range -> !range.equals("empty"))
                                    .map(range -> text("{" + range + "}")),
                            Stream.of(text("{}")))
                    .toList();
        }
        if (name.equals("bit")) {
            int bits = type.sizes().isEmpty() ? 1 : type.sizes().getFirst();
            return List.of("b'" + "1".repeat(bits) + "'", "b'" + "0".repeat(bits) + "'");
        }
        if (name.equals("uuid") || name.equals("uniqueidentifier")) {
            return IntStream.rangeClosed(1, COUNT)
                    .mapToObj(number -> text("00000000-0000-4000-8000-00000000000" + number))
                    .toList();
        }
        List<String> known = OTHERS.getOrDefault(name, List.of()).stream()
                .map(SampleValues::text)
                .toList();
        return SHAPES.containsKey(name)
                ? Stream.concat(Stream.of("st_geomfromtext(" + text(SHAPES.get(name)) + ")"), known.stream())
                        .toList()
                : known;
    }

    private static String array(String literal) {
        String value = literal.startsWith("'") ? literal.substring(1, literal.length() - 1) : literal;
        return "'{\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}'";
    }

    private static List<String> quoted(String... values) {
        return Stream.of(values).map(SampleValues::text).toList();
    }
}
