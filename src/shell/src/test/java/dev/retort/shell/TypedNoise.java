package dev.retort.shell;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines that nobody means, the same for the same seed: bytes, words in disorder, valid lines with mistakes in them, deep nesting,
 * long lines, escape sequences, and commands with nonsense after them.
 */
final class TypedNoise {
    private static final List<String> VALID = List.of(
            "select(FILM.TITLE, FILM.LENGTH).from(FILM).where(FILM.LENGTH.gt(100)).orderBy(FILM.TITLE)",
            "selectFrom(FILM).where(FILM.TITLE.like(\"A%\").or(FILM.FILM_ID.in(1, 2, 3)))",
            "select(FILM.language().NAME, count()).from(FILM).groupBy(FILM.language().NAME)",
            "var q = selectFrom(USERS).limit(2); str(q)",
            "record Point(int x, int y) { int sum() { return x + y; } }",
            "int twice(int n) { return n * 2; }",
            "for (var row : selectFrom(LANGUAGE)) { System.out.println(row.getName()); }",
            "List.of(1, 2, 3).stream().map(n -> n * n).toList()",
            "query(FILM).where(FILM.FILM_ID, 1).oneOrNone()",
            "\"a text\" + 'c' + 1.5e3 + 0x7f + 1_000L",
            "explain(selectFrom(FILM))",
            "select * from film where length > 100 order by title",
            "select l.name, count(*) from film f join language l on l.language_id = f.language_id group by l.name",
            "with long_films as (select * from film) select title from long_films",
            "insert into film (title) values ('x')",
            "update users set username = 'x' where id = 1",
            "\"\"\"\n  a text block\n  \"\"\".strip()",
            "it",
            "$1",
            "FILM",
            "users",
            "db",
            "session",
            "/d film",
            "/x",
            "/limit 10",
            "/format csv",
            "/format table",
            "/help select",
            "/typed 3",
            "\\dt f*",
            "/sql",
            "/timing");
    private static final List<String> WORDS = List.of(
            "select",
            "from",
            "where",
            "selectFrom",
            "FILM",
            "USERS",
            "FILM.TITLE",
            "film",
            ".",
            ",",
            ";",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "->",
            "::",
            "=",
            "==",
            "+",
            "-",
            "/",
            "*",
            "%",
            "!",
            "?",
            ":",
            "@",
            "#",
            "$",
            "\\",
            "\"",
            "'",
            "`",
            "\"\"\"",
            "//",
            "/*",
            "*/",
            "null",
            "var",
            "class",
            "record",
            "interface",
            "enum",
            "void",
            "int",
            "new",
            "return",
            "import",
            "package",
            "static",
            "throw",
            "try",
            "catch",
            "switch",
            "case",
            "yield",
            "if",
            "else",
            "1",
            "-1",
            "1e999",
            "0x",
            "'\\u0000'",
            "\u0000",
            "\u001b[31m",
            "\u001b]0;title\u0007",
            "\u009b2J",
            "\u202e",
            "\u200b",
            "\ud800",
            "日本",
            "👩‍👩‍👧",
            "é",
            "\t",
            "\n",
            "\r",
            "\u0085",
            "\u2028",
            "count()",
            "it",
            "$2",
            "union",
            "join",
            "on",
            "explain",
            "with",
            "as",
            "order by",
            "group by",
            "/d",
            "/help",
            "\\x",
            "\\",
            "/",
            "help",
            "?");
    private static final List<String> HARMLESS_COMMANDS = List.of(
            "d",
            "dt",
            "dv",
            "df",
            "x",
            "format",
            "limit",
            "timing",
            "help",
            "typed",
            "vars",
            "sql",
            "begin",
            "rollback",
            "wtf",
            "nonsense",
            "l",
            "c",
            "history",
            "java",
            "theme",
            "more",
            "all",
            "conninfo",
            "hints");
    private static final List<String> OPENING =
            List.of("(", "[", "{", "<", "f(", "select(", "new int[]{", "(() -> ", "\"", "/*");

    private final Random random;
    private final List<Supplier<String>> kinds = List.of(
            this::bytes,
            this::words,
            this::words,
            this::mistaken,
            this::mistaken,
            this::mistaken,
            this::nested,
            this::huge,
            this::escaping,
            this::command);

    TypedNoise(long seed) {
        random = new Random(seed);
    }

    /** The next line. */
    String next() {
        return any(kinds).get();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String bytes() {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(_ ->
                        String.valueOf((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(256))))
                .collect(Collectors.joining());
    }

    private String words() {
        String gap = random.nextBoolean() ? " " : "";
        return IntStream.range(0, 1 + random.nextInt(15))
                .mapToObj(_ -> any(WORDS))
                .collect(Collectors.joining(gap));
    }

    private String mistaken() {
        StringBuilder line = new StringBuilder(any(VALID));
        for (int i = random.nextInt(4); i >= 0 && !line.isEmpty(); i--) {
            int at = random.nextInt(line.length());
            int end = Math.min(line.length(), at + 1 + random.nextInt(5));
            switch (random.nextInt(5)) {
                case 0 -> line.delete(at, end);
                case 1 -> line.insert(at, line.substring(at, end));
                case 2 -> line.insert(at, any(WORDS));
                case 3 -> line.setCharAt(at, (char) random.nextInt(0x180));
                default -> line.setLength(at);
            }
        }
        return line.toString();
    }

    private String nested() {
        int depth = random.nextInt(20) == 0 ? 3_000 : 1 + random.nextInt(60);
        String open = any(OPENING);
        String core = any(List.of("", "1", "FILM", "\"x\""));
        String close = random.nextBoolean() ? "" : open.contains("{") ? "}" : open.contains("[") ? "]" : ")";
        return open.repeat(depth) + core + close.repeat(random.nextBoolean() ? depth : depth / 2);
    }

    private String huge() {
        int length = random.nextInt(30) == 0 ? 100_000 : 200 + random.nextInt(2_000);
        return switch (random.nextInt(6)) {
            case 0 -> "a".repeat(length);
            case 1 -> "\"" + "x".repeat(length) + "\"";
            case 2 -> "9".repeat(length);
            case 3 -> "1" + " + 1".repeat(Math.min(length, 3_000) / 4);
            case 4 -> " ".repeat(length) + "1";
            default -> "select " + "title, ".repeat(length / 10) + "title from film";
        };
    }

    /** A line that is right, and whose value would act on a terminal. */
    private String escaping() {
        String sequence = any(List.of(
                "\\u001b[2J", "\\u001b]0;owned\\u0007", "\\u009b31m", "\\r\\n", "\\b\\b\\b", "\\u0000", "\\u202e"));
        return switch (random.nextInt(5)) {
            case 0 -> "\"" + sequence + "\"";
            case 1 -> "select(val(\"" + sequence + "\").as(\"" + sequence + "\"))";
            case 2 -> "List.of(\"" + sequence + "\", 1)";
            case 3 -> "throw new RuntimeException(\"" + sequence + "\")";
            default -> "Map.of(\"" + sequence + "\", \"" + sequence + "\")";
        };
    }

    private String command() {
        return any(List.of("/", "\\")) + any(HARMLESS_COMMANDS) + " "
                + (random.nextBoolean() ? words() : bytes()).replace('\n', ' ');
    }
}
