package dev.retort.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A schema of SQLite that is made up, and may be changed at random: the same for the same seed. */
final class RandomSqliteSchema {
    private static final List<String> NAMES = List.of(
            "person", "book", "Order", "group", "a b", "q\"uote", "it's", "tag", "tree", "item", "Zürich", "new_tag",
            "select", "x;y");
    private static final List<String> COLUMNS = List.of(
            "name", "Value", "key", "from", "c d", "price", "note", "age", "at", "kind", "it's", "n\"1", "rowid",
            "-- no", "day");
    private static final List<String> TYPES =
            List.of("integer", "INT", "text", "varchar(20)", "real", "numeric(8, 2)", "blob", "", "date", "boolean");
    private static final List<String> DEFAULTS = List.of(
            "0", "-1.5", "'x'", "'it''s; -- no'", "null", "(1 + 2)", "current_timestamp", "x'00ff'", "true", "+7");

    private final Random random;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> views = new ArrayList<>();
    private final List<String> triggers = new ArrayList<>();
    private final List<String> virtual = new ArrayList<>();

    private static final class Table {
        private final String name;
        private final List<String> columns = new ArrayList<>();
        private final List<String> declarations = new ArrayList<>();
        private final List<String> constraints = new ArrayList<>();
        private final List<String> indexes = new ArrayList<>();
        private String options = "";

        Table(String name) {
            this.name = name;
        }

        String sql() {
            List<String> parts = new ArrayList<>(IntStream.range(0, columns.size())
                    .mapToObj(at -> quoted(columns.get(at)) + " " + declarations.get(at))
                    .toList());
            parts.addAll(constraints);
            return "create table " + quoted(name) + " (" + String.join(", -- a comment\n  ", parts) + ")" + options
                    + ";\n" + indexes.stream().map(index -> index + ";\n").collect(Collectors.joining());
        }
    }

    RandomSqliteSchema(long seed) {
        random = new Random(seed);
        int count = 1 + random.nextInt(5);
        for (int number = 0; number < count; number++) {
            addTable();
        }
        for (int number = random.nextInt(4); number > 0; number--) {
            addDependent();
        }
    }

    String sql() {
        return tables.stream().map(Table::sql).collect(Collectors.joining())
                + virtual.stream().map(one -> one + ";\n").collect(Collectors.joining())
                + views.stream().map(one -> one + ";\n").collect(Collectors.joining())
                + triggers.stream().map(one -> one + ";\n").collect(Collectors.joining());
    }

    /** Changes one thing, or two. */
    void mutate() {
        switch (random.nextInt(12)) {
            case 0 -> addTable();
            case 1 -> {
                if (tables.size() > 1) {
                    tables.remove(any(tables));
                }
            }
            case 2, 3 -> addColumn(any(tables));
            case 4 -> removeColumn(any(tables));
            case 5 -> retype(any(tables));
            case 6 -> move(any(tables));
            case 7 -> addConstraint(any(tables));
            case 8 -> any(tables).constraints.clear();
            case 9 -> addIndex(any(tables));
            case 10 -> addDependent();
            default ->
                List.of(views, triggers, virtual).forEach(some -> {
                    if (!some.isEmpty()) {
                        some.remove(random.nextInt(some.size()));
                    }
                });
        }
    }

    private void addTable() {
        String name = any(NAMES);
        if (tables.stream().anyMatch(table -> table.name.equalsIgnoreCase(name))) {
            return;
        }
        Table table = new Table(name);
        table.columns.add("id");
        table.declarations.add(any(List.of(
                "integer primary key",
                "integer primary key autoincrement",
                "int primary key",
                "text",
                "integer not null unique")));
        tables.add(table);
        for (int number = random.nextInt(5); number >= 0; number--) {
            addColumn(table);
        }
        if (random.nextInt(3) == 0) {
            addConstraint(table);
        }
        if (random.nextInt(2) == 0) {
            addIndex(table);
        }
        if (random.nextInt(8) == 0 && table.declarations.getFirst().equals("int primary key")) {
            table.options = " without rowid";
        }
    }

    private void addColumn(Table table) {
        String name = any(COLUMNS);
        if (!table.columns.contains(name)) {
            int at = random.nextInt(3) == 0 ? random.nextInt(table.columns.size() + 1) : table.columns.size();
            table.columns.add(at, name);
            table.declarations.add(at, declaration(table));
        }
    }

    private String declaration(Table table) {
        StringBuilder declaration = new StringBuilder(any(TYPES));
        if (random.nextInt(10) == 0) {
            return declaration
                    .append(" as (")
                    .append(quoted("id"))
                    .append(any(List.of(" || 'x'", " + 1")))
                    .append(")")
                    .append(any(List.of("", " stored", " virtual")))
                    .toString();
        }
        if (random.nextInt(3) == 0) {
            declaration.append(" default ").append(any(DEFAULTS));
        }
        if (random.nextInt(6) == 0) {
            declaration.append(" NOT NULL");
        }
        if (random.nextInt(10) == 0) {
            declaration.append(" collate nocase");
        }
        if (random.nextInt(12) == 0) {
            declaration.append(" unique on conflict replace");
        }
        if (random.nextInt(6) == 0) {
            declaration
                    .append(" references ")
                    .append(quoted(any(tables).name))
                    .append(any(List.of(
                            "",
                            " on delete cascade",
                            " on delete set null on update cascade",
                            " deferrable initially deferred")));
        }
        return declaration.toString();
    }

    private void removeColumn(Table table) {
        if (table.columns.size() > 2) {
            int at = 1 + random.nextInt(table.columns.size() - 1);
            String gone = quoted(table.columns.remove(at));
            table.declarations.remove(at);
            table.constraints.removeIf(some -> some.contains(gone));
            table.indexes.removeIf(some -> some.contains(gone));
        }
    }

    private void retype(Table table) {
        int at = random.nextInt(table.columns.size());
        boolean isKey = table.columns.get(at).equals("id");
        table.declarations.set(at, isKey ? "integer primary key" : declaration(table));
    }

    private void move(Table table) {
        int from = random.nextInt(table.columns.size());
        int to = random.nextInt(table.columns.size());
        table.columns.add(to, table.columns.remove(from));
        table.declarations.add(to, table.declarations.remove(from));
    }

    private void addConstraint(Table table) {
        String column = quoted(any(table.columns));
        table.constraints.add(any(List.of(
                "check (" + column + " is not 'never')",
                "constraint named check (length(" + column + ") < 1000 or " + column + " is null)",
                "unique (" + column + ", \"id\")",
                "foreign key (" + column + ") references " + quoted(any(tables).name) + " on delete cascade")));
    }

    private void addIndex(Table table) {
        String column = quoted(any(table.columns));
        String name = quoted("i" + random.nextInt(1000));
        table.indexes.add(any(List.of(
                "create index " + name + " on " + quoted(table.name) + " (" + column + " desc)",
                "create unique index " + name + " on " + quoted(table.name) + " (" + column
                        + ", \"id\") where \"id\" > 3",
                "create index " + name + " on " + quoted(table.name) + " (lower(" + column + ")) /* it's */")));
    }

    private void addDependent() {
        Table table = any(tables);
        String name = quoted("d" + random.nextInt(1000));
        String columns = table.columns.stream().map(RandomSqliteSchema::quoted).collect(Collectors.joining(", "));
        switch (random.nextInt(5)) {
            case 0 -> views.add("create view " + name + " as select * from " + quoted(table.name));
            case 1 ->
                views.add(
                        "create view " + name + " AS SELECT " + columns + " FROM " + quoted(table.name) + " -- end\n");
            case 2 ->
                triggers.add("create trigger " + name + " after delete on " + quoted(table.name)
                        + " begin select case when old.\"id\" > 1 then ';end;' end; end");
            case 3 ->
                triggers.add("create trigger " + name + " before update of \"id\" on " + quoted(table.name)
                        + " for each row when new.\"id\" > 99 begin delete from " + quoted(any(tables).name)
                        + " where \"id\" = 99; end");
            default -> virtual.add("create virtual table " + name + " using fts5(a, b" + any(List.of("", ", c")) + ")");
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
