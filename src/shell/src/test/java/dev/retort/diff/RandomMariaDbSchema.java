package dev.retort.diff;

import dev.retort.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema of MariaDB or MySQL that is made up, and that changes at random. The same seed gives the same schema. */
final class RandomMariaDbSchema {
    private static final List<String> TYPES = List.of(
            "int",
            "bigint unsigned",
            "varchar(20)",
            "varchar(60) character set latin1",
            "decimal(10,2)",
            "date",
            "datetime(3)",
            "text",
            "enum('a','b','it''s')",
            "set('x','y')",
            "char(5) collate utf8mb4_bin",
            "double",
            "blob",
            "timestamp null",
            "time",
            "year",
            "bit(5)",
            "tinyint(1)",
            "mediumtext",
            "binary(4)");

    private static final List<String> INDEXED =
            List.of("int", "bigint unsigned", "varchar(20)", "date", "decimal(10,2)");
    private static final List<String> NAMES =
            List.of("id_2", "name", "Price", "order", "a b", "über", "count", "key", "x`y", "date", "value", "rank");

    private static final List<String> OPTIONS = List.of(
            "", " comment='it''s \\\\ one'", " row_format=dynamic", " default charset=latin1", " stats_persistent=1");

    private final Random random;
    private final boolean isMariaDb;
    private final boolean hasChecks;
    private final Map<String, Table> tables;
    private final Map<String, String> others;

    private record Column(String name, String type, String rest) {
        String text() {
            return quoted(name) + " " + type + rest;
        }
    }

    private record Table(
            String name,
            List<Column> columns,
            Map<String, String> keys,
            Map<String, String> references,
            String options) {
        Table copy() {
            return new Table(
                    name,
                    new ArrayList<>(columns),
                    new LinkedHashMap<>(keys),
                    new LinkedHashMap<>(references),
                    options);
        }

        String text() {
            return Stream.of(
                                    Stream.of("id int not null auto_increment"),
                                    columns.stream().map(Column::text),
                                    Stream.of("primary key (id)"),
                                    keys.values().stream(),
                                    references.values().stream())
                            .flatMap(lines -> lines)
                            .collect(Collectors.joining(",\n  ", "create table " + quoted(name) + " (\n  ", "\n)"))
                    + options;
        }
    }

    RandomMariaDbSchema(long seed, TestDatabase kind) {
        this(new Random(seed), kind != TestDatabase.MYSQL_8_0, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < 4; i++) {
            addTable();
        }
        for (int i = 0; i < 6; i++) {
            addOther();
        }
    }

    private RandomMariaDbSchema(
            Random random, boolean isMariaDb, Map<String, Table> tables, Map<String, String> others) {
        this.random = random;
        this.isMariaDb = isMariaDb;
        this.hasChecks = isMariaDb;
        this.tables = tables;
        this.others = others;
    }

    /** Another schema, which a number of changes made of this one. */
    RandomMariaDbSchema changed(int changes) {
        RandomMariaDbSchema changed =
                new RandomMariaDbSchema(random, isMariaDb, new LinkedHashMap<>(), new LinkedHashMap<>(others));
        tables.forEach((name, table) -> changed.tables.put(name, table.copy()));
        for (int i = 0; i < changes; i++) {
            changed.change();
        }
        return changed;
    }

    String script() {
        String made =
                tables.values().stream().map(table -> table.text() + ";\n").collect(Collectors.joining());
        String rest = others.entrySet().stream()
                .filter(other -> tables.containsKey(other.getKey().split(" ", 3)[2]))
                .map(other -> "delimiter //\n" + other.getValue() + "\n//\ndelimiter ;\n")
                .collect(Collectors.joining());
        return made + rest;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void change() {
        Table table = tables.isEmpty() ? null : any(List.copyOf(tables.values()));
        int what = random.nextInt(14);
        if (table == null || what == 0) {
            addTable();
        } else if (what == 1) {
            removeTable(table.name());
        } else if (what == 2) {
            addKey(table);
        } else if (what == 3 && !table.keys().isEmpty()) {
            table.keys().remove(any(List.copyOf(table.keys().keySet())));
        } else if (what == 4) {
            addReference(table);
        } else if (what == 5 && !table.references().isEmpty()) {
            table.references().remove(any(List.copyOf(table.references().keySet())));
        } else if (what == 6) {
            tables.put(
                    table.name(),
                    new Table(table.name(), table.columns(), table.keys(), table.references(), any(OPTIONS)));
        } else if (what == 7) {
            addOther();
        } else if (what == 8 && !others.isEmpty()) {
            others.remove(any(List.copyOf(others.keySet())));
        } else {
            changeColumns(table);
        }
    }

    private void changeColumns(Table table) {
        List<Column> free = table.columns().stream()
                .filter(column -> !column.name().startsWith("r_") && isFree(table, column))
                .toList();
        int what = random.nextInt(4);
        if (what == 0 || free.isEmpty()) {
            addColumn(table);
        } else if (what == 1) {
            table.columns().remove(any(free));
        } else if (what == 2) {
            Column moved = any(free);
            table.columns().remove(moved);
            table.columns().add(random.nextInt(table.columns().size() + 1), moved);
        } else {
            Column column = any(free);
            table.columns().set(table.columns().indexOf(column), column(column.name(), any(TYPES)));
        }
    }

    /** Whether nothing of its table speaks of it. */
    private static boolean isFree(Table table, Column column) {
        String name = quoted(column.name());
        return table.keys().values().stream().noneMatch(key -> key.contains(name))
                && table.columns().stream().noneMatch(other -> other.rest().contains(name));
    }

    private void addTable() {
        String name = "t" + random.nextInt(9) + any(List.of("", "x", " Y", "-z"));
        if (tables.containsKey(name)) {
            return;
        }
        Table table = new Table(name, new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), any(OPTIONS));
        tables.put(name, table);
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            addColumn(table);
        }
        addKey(table);
        addReference(table);
    }

    private void removeTable(String name) {
        tables.remove(name);
        tables.values()
                .forEach(table -> table.references()
                        .values()
                        .removeIf(reference -> reference.contains("references " + quoted(name) + " ")));
    }

    private void addColumn(Table table) {
        String name = any(NAMES);
        if (table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(name))) {
            table.columns().add(random.nextInt(table.columns().size() + 1), column(name, any(TYPES)));
        }
        if (random.nextInt(6) == 0) {
            addGenerated(table);
        }
    }

    private void addGenerated(Table table) {
        String name = "g" + random.nextInt(4);
        List<Column> numbers = table.columns().stream()
                .filter(column -> column.type().equals("int")
                        && !column.rest().contains(" as (")
                        && !column.name().startsWith("r_"))
                .toList();
        if (!numbers.isEmpty()
                && table.columns().stream().noneMatch(column -> column.name().equals(name))) {
            table.columns()
                    .add(new Column(
                            name,
                            "int",
                            " as (" + quoted(any(numbers).name()) + " + " + random.nextInt(3) + ") "
                                    + any(List.of("virtual", "stored"))));
        }
    }

    private Column column(String name, String type) {
        String nullable = any(List.of("", "", type.startsWith("timestamp") ? "" : " not null"));
        String value = type.equals("int") && random.nextBoolean() ? " default " + random.nextInt(100) : "";
        String comment = random.nextInt(5) == 0 ? " comment 'it''s; \\\\ -- " + random.nextInt(3) + "'" : "";
        String check = hasChecks && type.equals("int") && random.nextInt(4) == 0
                ? " check (" + quoted(name) + " > " + random.nextInt(3) + ")"
                : "";
        return new Column(name, type, nullable + value + comment + check);
    }

    private void addKey(Table table) {
        List<String> indexed = table.columns().stream()
                .filter(column ->
                        INDEXED.contains(column.type()) && !column.name().startsWith("r_"))
                .map(Column::name)
                .toList();
        if (indexed.isEmpty()) {
            return;
        }
        String name = "k" + random.nextInt(5) + any(List.of("", " Z"));
        String parts = Stream.of(any(indexed), any(indexed))
                .distinct()
                .map(RandomMariaDbSchema::quoted)
                .collect(Collectors.joining(", "));
        if (table.keys().keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            table.keys()
                    .put(
                            name,
                            hasChecks && random.nextInt(4) == 0
                                    ? "constraint " + quoted(name) + " check (" + quoted(any(indexed)) + " is not null)"
                                    : any(List.of("index ", "unique index ")) + quoted(name) + " (" + parts + ")");
        }
    }

    private void addReference(Table table) {
        String other = any(List.copyOf(tables.keySet()));
        String column = "r_" + random.nextInt(3);
        if (!table.references().containsKey(column)) {
            if (table.columns().stream().noneMatch(each -> each.name().equals(column))) {
                table.columns().add(new Column(column, "int", ""));
            }
            String name = random.nextBoolean() ? "" : "constraint " + quoted("fk " + table.name() + column) + " ";
            table.references()
                    .put(
                            column,
                            name + "foreign key (" + column + ") references " + quoted(other) + " (id)"
                                    + any(List.of("", " on delete cascade", " on delete set null on update cascade")));
        }
    }

    /** A view, a trigger, a routine or an event, which goes with its table. */
    private void addOther() {
        if (tables.isEmpty()) {
            return;
        }
        String table = any(List.copyOf(tables.keySet()));
        int number = random.nextInt(3);
        String on = quoted(table);
        int value = random.nextInt(4);
        switch (random.nextInt(5)) {
            case 0 ->
                others.put(
                        "view v" + number + " " + table,
                        "create or replace view v" + number + " as select id, id + " + value + " as `m ore` from "
                                + on);
            case 1 -> {
                String moment = any(List.of("before insert", "after update", "before delete"));
                String name = "tr" + number + moment.charAt(0) + table.hashCode();
                others.put(
                        "trigger " + name + " " + table,
                        "create trigger " + quoted(name) + " " + moment + " on " + on + " for each row begin set @x = "
                                + value + "; set @y = 'a;b'; end");
            }
            case 2 ->
                others.putIfAbsent(
                        "function f" + number + " " + table,
                        "create function f" + number + Math.abs(table.hashCode())
                                + "(a int) returns int deterministic return a + " + value);
            case 3 ->
                others.put(
                        "procedure p" + number + " " + table,
                        "create procedure p" + number + Math.abs(table.hashCode()) + "() begin delete from " + on
                                + "; select " + value + "; end");
            default ->
                others.put(
                        "event e" + number + " " + table,
                        "create event e" + number + Math.abs(table.hashCode()) + " on schedule every " + (value + 1)
                                + " day disable do delete from " + on);
        }
    }
}
