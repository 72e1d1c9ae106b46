package dev.retort.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema of PostgreSQL that is made up, and that changes at random. The same seed gives the same schema. */
final class RandomPostgresSchema {
    private static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "text",
            "varchar(20)",
            "numeric(8,2)",
            "date",
            "timestamptz",
            "boolean",
            "jsonb",
            "integer[]",
            "mood",
            "mood[]",
            "short_text",
            "uuid",
            "place",
            "int4range");

    private static final List<String> NAMES = List.of(
            "name", "Price", "order", "a b", "über", "key", "it's", "say \"x\"", "user", "value", "$$", "back\\slash");

    private static final List<String> MOODS = List.of("'sad'", "'ok'", "'it''s'", "'glad'", "'Back\\slash'");
    private static final List<String> OPTIONS =
            List.of("", " with (fillfactor = 70)", " with (autovacuum_enabled = false)");

    private final Random random;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private List<String> moods = List.of("'sad'", "'ok'");
    private String limit = "10";
    private String rate = "returns integer language sql immutable as 'select $1 * 2'";

    private record Column(String name, String type, String rest) {
        String text() {
            return quoted(name) + " " + type + rest;
        }

        boolean isNumber() {
            return type.equals("integer") || type.equals("bigint");
        }
    }

    /** @param parts constraints and indexes by their names; what begins with a letter is a statement of its own */
    private record Table(String name, String key, List<Column> columns, Map<String, String> parts, String options) {
        Table copy(String others) {
            return new Table(name, key, new ArrayList<>(columns), new LinkedHashMap<>(parts), others);
        }

        String text() {
            return Stream.concat(
                                    Stream.of("id " + key + " primary key"),
                                    columns.stream().map(Column::text))
                            .collect(Collectors.joining(",\n  ", "create table " + quoted(name) + " (\n  ", "\n)"))
                    + options + ";\n";
        }
    }

    RandomPostgresSchema(long seed) {
        this(new Random(seed));
        for (int i = 0; i < 4; i++) {
            addTable();
        }
        for (int i = 0; i < 14; i++) {
            change();
        }
    }

    private RandomPostgresSchema(Random random) {
        this.random = random;
    }

    /** Another schema, which a number of changes made of this one. */
    RandomPostgresSchema changed(int changes) {
        RandomPostgresSchema changed = new RandomPostgresSchema(random);
        tables.forEach((name, table) -> changed.tables.put(name, table.copy(table.options())));
        changed.others.putAll(others);
        changed.moods = moods;
        changed.limit = limit;
        changed.rate = rate;
        for (int i = 0; i < changes; i++) {
            changed.change();
        }
        return changed;
    }

    String script() {
        String types = "create type mood as enum (" + String.join(", ", moods) + ");\n"
                + "create domain short_text as text check (length(value) < " + limit + ");\n"
                + "create type place as (x integer, label text);\n"
                + "create function rate(integer) " + rate + ";\n"
                + "create function stamp() returns trigger language plpgsql as $x$ begin return new; end $x$;\n";
        String made = tables.values().stream().map(Table::text).collect(Collectors.joining());
        String parts = tables.values().stream()
                .flatMap(table -> table.parts().values().stream())
                .map(sql -> sql + ";\n")
                .collect(Collectors.joining());
        return types
                + made
                + parts
                + others.values().stream().map(sql -> sql + ";\n").collect(Collectors.joining());
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Table anyTable() {
        if (tables.isEmpty()) {
            addTable();
        }
        return any(List.copyOf(tables.values()));
    }

    private void change() {
        Table table = anyTable();
        switch (random.nextInt(18)) {
            case 0 -> addTable();
            case 1 -> removeTable(table);
            case 2, 3 -> addColumn(table);
            case 4 -> removeColumn(table);
            case 5, 6 -> changeColumn(table);
            case 7 -> addIndex(table);
            case 8 -> addConstraint(table);
            case 9 -> removePart(table.parts());
            case 10 -> addReference(table);
            case 11 -> moods = moods();
            case 12 -> limit = any(List.of("10", "20", "30"));
            case 13 ->
                rate = any(List.of(
                        "returns integer language sql immutable as 'select $1 * 2'",
                        "returns integer language sql immutable as 'select $1 * 3'",
                        "returns bigint language sql immutable as 'select $1 * 2::bigint'"));
            case 14 -> addView(table);
            case 15 -> addOther(table);
            case 16 -> removePart(others);
            default -> tables.put(table.name(), table.copy(any(OPTIONS)));
        }
    }

    private List<String> moods() {
        List<String> wanted = new ArrayList<>(MOODS);
        wanted.removeIf(_ -> random.nextInt(3) == 0);
        if (random.nextInt(4) == 0) {
            wanted = new ArrayList<>(wanted.reversed());
        }
        wanted.addAll(List.of("'sad'", "'ok'").stream()
                .filter(value -> !MOODS.contains(value))
                .toList());
        return wanted.isEmpty() ? List.of("'ok'") : wanted;
    }

    private void addTable() {
        String name = any(NAMES);
        String key = any(List.of("integer", "serial", "bigserial", "integer generated always as identity"));
        tables.putIfAbsent(name, new Table(name, key, new ArrayList<>(), new LinkedHashMap<>(), any(OPTIONS)));
        addColumn(anyTable());
        addColumn(anyTable());
    }

    private void removeTable(Table table) {
        tables.remove(table.name());
        tables.values()
                .forEach(other ->
                        other.parts().values().removeIf(sql -> sql.contains("references " + quoted(table.name()))));
        others.values().removeIf(sql -> sql.contains(quoted(table.name())));
    }

    private Column column() {
        String type = any(TYPES);
        String rest = switch (type) {
            case "integer" -> any(List.of("", " not null", " default 5", " default rate(2)", " not null default 7"));
            case "text", "varchar(20)" -> any(List.of("", " not null", " default 'it''s'", " collate \"C\""));
            case "numeric(8,2)" -> any(List.of("", " default 1.5"));
            case "timestamptz" -> any(List.of("", " default now()"));
            case "boolean" -> any(List.of("", " not null default false"));
            default -> any(List.of("", " not null"));
        };
        return new Column(any(NAMES), type, rest);
    }

    private void addColumn(Table table) {
        Column column = column();
        if (table.columns().stream().noneMatch(other -> other.name().equals(column.name()))) {
            table.columns().add(column);
        }
    }

    private void removeColumn(Table table) {
        if (!table.columns().isEmpty()) {
            Column gone = any(table.columns());
            table.columns().remove(gone);
            forget(table, gone);
        }
    }

    private void forget(Table table, Column column) {
        table.parts().values().removeIf(sql -> sql.contains(quoted(column.name())));
        others.values().removeIf(sql -> sql.contains(quoted(table.name()) + "." + quoted(column.name())));
    }

    private void changeColumn(Table table) {
        if (!table.columns().isEmpty()) {
            int place = random.nextInt(table.columns().size());
            Column former = table.columns().get(place);
            Column wanted = column();
            forget(table, former);
            table.columns().set(place, new Column(former.name(), wanted.type(), wanted.rest()));
        }
    }

    private void addIndex(Table table) {
        if (table.columns().isEmpty()) {
            return;
        }
        Column column = any(table.columns());
        String name = "i_" + random.nextInt(1000);
        boolean isPlain = !column.type().matches("jsonb|place");
        String on = quoted(table.name()) + " (" + quoted(column.name());
        table.parts()
                .put(
                        name,
                        "create " + any(List.of("", "unique ")) + "index " + name + " on "
                                + (column.isNumber() && random.nextBoolean()
                                        ? quoted(table.name()) + " (rate(" + quoted(column.name()) + "::integer))"
                                        : isPlain
                                                ? on + any(List.of("", " desc", " nulls first")) + ")"
                                                : quoted(table.name()) + " (id)")
                                + any(List.of("", " where id > 5")));
    }

    private void addConstraint(Table table) {
        if (table.columns().isEmpty()) {
            return;
        }
        Column column = any(table.columns());
        String name = "c_" + random.nextInt(1000);
        String condition = column.isNumber()
                ? "check (rate(" + quoted(column.name()) + "::integer) > 3)"
                : column.type().equals("mood")
                        ? "check (" + quoted(column.name()) + " <> " + moods.getFirst() + ")"
                        : column.type().matches("jsonb|place")
                                ? "check (id > 0)"
                                : "unique (" + quoted(column.name()) + ")";
        table.parts().put(name, "alter table " + quoted(table.name()) + " add constraint " + name + " " + condition);
        if (column.type().equals("mood")) {
            table.parts().remove(name);
        }
    }

    private void addReference(Table table) {
        Table other = anyTable();
        String name = "f_" + random.nextInt(1000);
        String wanted = other.key().startsWith("big") ? "bigint" : "integer";
        table.columns().stream()
                .filter(column -> column.type().equals(wanted))
                .findFirst()
                .ifPresent(column -> table.parts()
                        .put(
                                name,
                                "alter table " + quoted(table.name()) + " add constraint " + name + " foreign key ("
                                        + quoted(column.name()) + ") references " + quoted(other.name())
                                        + any(List.of("", " on delete cascade", " deferrable initially deferred"))));
    }

    private void addView(Table table) {
        String name = "v_" + random.nextInt(5);
        String columns = table.columns().stream()
                .filter(_ -> random.nextBoolean())
                .map(column -> ", " + quoted(table.name()) + "." + quoted(column.name()))
                .collect(Collectors.joining());
        if (others.values().stream().noneMatch(sql -> sql.contains("from " + name))) {
            boolean isStored = name.equals("v_0");
            others.remove(name);
            others.put(
                    name,
                    "create " + (isStored ? "materialized " : "") + "view " + name + " as select id" + columns
                            + " from " + quoted(table.name()) + " where id > " + random.nextInt(3));
            String above = "w_" + random.nextInt(3);
            others.remove(above);
            others.put(
                    above,
                    "create view " + above + " as select id from " + name + " /* " + quoted(table.name()) + " */");
        }
    }

    private void addOther(Table table) {
        String name = "o_" + random.nextInt(6);
        others.put(
                name,
                any(List.of(
                        "create trigger " + name + " before insert on " + quoted(table.name())
                                + " for each row execute function stamp()",
                        "comment on table " + quoted(table.name()) + " is 'it''s \\ " + random.nextInt(3) + "'",
                        "create sequence " + name + " increment by " + (1 + random.nextInt(3)),
                        "create policy " + name + " on " + quoted(table.name()) + " using (id > " + random.nextInt(3)
                                + ")",
                        "grant select on " + quoted(table.name()) + " to public",
                        "create rule " + name + " as on delete to " + quoted(table.name()) + " do also notify x",
                        "create function " + name + "(" + quoted(table.name())
                                + ") returns integer language sql as 'select $1.id::integer'")));
    }

    private void removePart(Map<String, String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        String name = any(List.copyOf(parts.keySet()));
        parts.remove(name);
        parts.values().removeIf(sql -> sql.contains("from " + name + " "));
    }
}
