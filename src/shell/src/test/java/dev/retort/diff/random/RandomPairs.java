package dev.retort.diff.random;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.diff.Difference;
import dev.retort.diff.Roundtrip;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rows.RowWitness;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs of schemas, each of which becomes the other: a schema is made up, or one of a file, and then changes at random again and again. Each
 * step is a pair. For one thread.
 */
final class RandomPairs {
    /** After how many pairs another schema is begun with. */
    private static final int STEPS = 12;

    private static final int CHANGES = 8;
    private static final int FIRST_STATEMENTS = 30;
    private static final int MOST_EMPTIED = 6;

    private static final boolean SHOW = Boolean.getBoolean("retort.show");

    private final Database wanted;
    private final Database scratch;
    private final SchemaModel model;
    private final RandomProduct product;
    private final Tally tally = new Tally();
    /** What made the schema that is wanted now. */
    private final List<String> statements = new ArrayList<>();

    private Optional<SchemaFile> file = Optional.empty();

    RandomPairs(Database wanted, Database scratch, RandomProduct product) {
        this.wanted = wanted;
        this.scratch = scratch;
        this.product = product;
        this.model = DialectPart.of(SchemaModel.class, wanted.dialect()).orElseThrow();
    }

    /** Tries pairs, of which each dozen begins with a seed of its own. */
    Tally run(long seed, int pairs) throws SQLException {
        for (long walk = seed; tally.pairs() < pairs; walk++) {
            try {
                walk(walk, Math.min(STEPS, pairs - tally.pairs()));
            } catch (SQLException | RuntimeException e) {
                throw new IllegalStateException("seed " + walk + "\n" + told(statements), e);
            }
        }
        return tally;
    }

    private void walk(long seed, int steps) throws SQLException {
        Random random = new Random(seed);
        begin(random);
        repaired();
        boolean isThere = false;
        int refused = tally.refused();
        for (int step = 0; step < steps && tally.refused() == refused; step++) {
            Optional<SchemaFile> formerFile = file;
            List<String> former = List.copyOf(statements);
            if (!isThere) {
                make(scratch, formerFile, former);
            }
            List<Rename> renames = List.of();
            if (random.nextInt(STEPS) == 0) {
                begin(random);
            } else {
                renames = change(random);
            }
            isThere = isProven("seed " + seed + ", step " + step, formerFile, former, renames);
        }
    }

    private void begin(Random random) throws SQLException {
        List<SchemaFile> files = product.files();
        int chosen = random.nextInt(files.size() + 2);
        file = chosen < files.size() ? Optional.of(files.get(chosen)) : Optional.empty();
        statements.clear();
        make(wanted, file, List.of());
        try (Connection connection = wanted.connect()) {
            for (int i = file.isEmpty() ? FIRST_STATEMENTS : 2; i > 0; i--) {
                run(connection, product.statement(random, connection), "create");
            }
        }
    }

    private List<Rename> change(Random random) throws SQLException {
        List<Rename> renames = new ArrayList<>();
        try (Connection connection = wanted.connect()) {
            if (random.nextInt(4) == 0) {
                String kind =
                        product.renames().get(random.nextInt(product.renames().size()));
                RandomStatement rename = product.statement(random, connection);
                if (run(connection, rename, "rename " + kind)) {
                    renames.add(product.rename(kind, rename));
                    renames.removeIf(each ->
                            each.newName().equalsIgnoreCase(each.object().name()));
                }
            }
            for (int i = random.nextInt(CHANGES) + 1; i > 0; i--) {
                run(connection, product.statement(random, connection), random.nextInt(4) == 0 ? "create" : "change");
            }
        }
        return renames;
    }

    /** Whether the database took it. */
    private boolean run(Connection connection, RandomStatement statement, String symbol) throws SQLException {
        Optional<String> whole = statement.of(symbol);
        boolean isTaken = whole.isPresent();
        for (String sql : whole.map(text -> text.split(" ;; ")).orElse(new String[0])) {
            try {
                Rows.run(connection, sql);
                statements.add(sql);
            } catch (SQLException e) {
                isTaken = false;
                if (SHOW) {
                    System.out.println(sql + "\n   " + e.getMessage());
                }
            }
        }
        if (isTaken) {
            tally.statement(statement.template());
        }
        return isTaken;
    }

    /** The schema that is wanted, without views that read what is gone by now. */
    private SchemaSnapshot repaired() throws SQLException {
        try (Connection connection = wanted.connect()) {
            while (true) {
                SchemaSnapshot schema = model.read(connection, wanted);
                List<String> drops = product.repairs(schema);
                if (drops.isEmpty()) {
                    return schema;
                }
                for (String drop : drops) {
                    Rows.run(connection, drop);
                    statements.add(drop);
                }
            }
        }
    }

    private void make(Database database, Optional<SchemaFile> schema, List<String> changes) throws SQLException {
        try (Connection connection = database.connect()) {
            model.clear(connection, database);
            if (schema.isPresent()) {
                model.load(connection, database, schema.get());
                // The rows of a file are not those that the witness knows.
                empty(database, model.read(connection, database));
            }
            for (String sql : changes) {
                try {
                    Rows.run(connection, sql);
                } catch (SQLException e) {
                    throw new SQLException("taken once, and not again: " + sql, e);
                }
            }
        }
    }

    /** Whether the scratch database has the wanted schema now, and no rows. */
    private boolean isProven(String title, Optional<SchemaFile> formerFile, List<String> former, List<Rename> renames)
            throws SQLException {
        SchemaSnapshot to = repaired();
        Set<ObjectName> unfilled = new HashSet<>();
        while (true) {
            SchemaSnapshot from = model.read(scratch);
            boolean differs = !from.differing(to).isEmpty();
            List<Rename> answered =
                    renames.stream().filter(rename -> holds(rename, from, to)).toList();
            RowWitness witness = new RowWitness(Optional.empty(), unfilled);
            Difference difference = new Roundtrip(model, scratch, witness).run(from, to, answered);
            boolean isAllEmpty = unfilled.size() >= from.tables().size();
            if (difference.failed().isPresent() && !isAllEmpty) {
                empty(difference, from, unfilled);
                make(scratch, formerFile, former);
                continue;
            }
            tally.pair(differs);
            if (!difference.notUnderstood().isEmpty()) {
                difference.notUnderstood().forEach(each -> tally.refused(reason(each)));
                System.out.println("refused: " + title + " " + difference.notUnderstood()
                        + (SHOW ? "\n" + told(former) + "\nto:\n" + told(added(former)) : ""));
                return false;
            }
            List<String> problems = new ArrayList<>(difference.remaining());
            if (answered.isEmpty() && difference.up().isEmpty() == differs) {
                problems.add(differs ? "there are no statements" : "there are statements, without a difference");
            }
            if (problems.isEmpty()) {
                problems.addAll(factsThatDiffer());
            }
            if (problems.isEmpty()) {
                tally.proven(unfilled.isEmpty());
                return isEmptied(to);
            }
            String told = title + " " + answered + "\n" + String.join("\n", problems) + "\nup:\n"
                    + told(statements(difference.up()))
                    + "down:\n" + told(statements(difference.down()))
                    + "from:\n" + formerFile.map(SchemaFile::name).orElse("") + "\n" + told(former) + "\nto:\n"
                    + file.map(SchemaFile::name).orElse("") + "\n" + told(added(former));
            System.out.println("wrong: " + (SHOW ? told : title));
            tally.wrong(told);
            return false;
        }
    }

    /** Whether nothing that came after it has undone a rename. */
    private static boolean holds(Rename rename, SchemaSnapshot from, SchemaSnapshot to) {
        ObjectName renamed = rename.object().renamed(rename.newName());
        boolean isOther = to.definitions().keySet().stream()
                .anyMatch(name ->
                        name.name().equals(renamed.name()) && name.owner().equals(renamed.owner()));
        return names(from, rename.object()).contains(rename.object().name())
                && names(to, rename.object()).contains(rename.newName())
                && (!isOther || to.definitions().containsKey(renamed))
                && !names(to, rename.object()).contains(rename.object().name());
    }

    /** The names of all objects that have theirs from the same stock as one. */
    private static List<String> names(SchemaSnapshot schema, ObjectName object) {
        Optional<TableOutline> owner = schema.table(ObjectName.of("table", object.owner()));
        return switch (object.kind()) {
            case "column" ->
                owner.stream()
                        .flatMap(table -> table.columns().stream())
                        .map(TableOutline.Column::name)
                        .toList();
            case "index" ->
                owner.stream()
                        .flatMap(table -> table.indexes().stream())
                        .map(TableOutline.Index::name)
                        .toList();
            default ->
                schema.definitions().keySet().stream()
                        .filter(each -> each.owner().equals(object.owner())
                                && (each.kind().equals(object.kind())
                                        || each.owner().isEmpty()))
                        .map(ObjectName::name)
                        .toList();
        };
    }

    private List<String> added(List<String> former) {
        boolean isMore = statements.size() >= former.size()
                && statements.subList(0, former.size()).equals(former);
        return isMore ? statements.subList(former.size(), statements.size()) : statements;
    }

    private static void empty(Difference difference, SchemaSnapshot from, Set<ObjectName> unfilled) {
        ObjectName failed = difference.failed().orElseThrow().change().object();
        boolean isNew =
                from.tables().stream().map(TableOutline::table).anyMatch(failed::equals) && unfilled.add(failed);
        if (!isNew || unfilled.size() > MOST_EMPTIED) {
            from.tables().forEach(table -> unfilled.add(table.table()));
        }
    }

    private List<String> factsThatDiffer() throws SQLException {
        try (Connection is = scratch.connect();
                Connection should = wanted.connect()) {
            return product.facts().differences(is, should);
        }
    }

    private boolean isEmptied(SchemaSnapshot schema) throws SQLException {
        try {
            empty(scratch, schema);
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private void empty(Database database, SchemaSnapshot schema) throws SQLException {
        try (Connection connection = database.connect()) {
            for (String sql : product.emptying(schema)) {
                Rows.run(connection, sql);
            }
        }
    }

    private static String reason(NotUnderstood what) {
        return what.object().kind() + ": "
                + what.why().replaceAll("[`'\"].*", "…").replaceAll("\\d+", "n");
    }

    private static List<String> statements(List<Change> changes) {
        return changes.stream().map(Change::sql).toList();
    }

    private static String told(List<String> statements) {
        return statements.stream().map(sql -> sql + ";\n").collect(Collectors.joining());
    }
}
