package dev.retort.diff.hazard;

import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.hazard.change.KnownRoutines;
import dev.retort.diff.hazard.change.KnownTables;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.TableCreated;
import dev.retort.diff.hazard.change.StatementReader;
import dev.retort.diff.model.TableOutline;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The search for hazards in statements of one product and version. Immutable. */
public final class HazardFinder {
    private static final Set<String> OF_ROWS = Set.of(
            "insert", "replace", "update", "delete", "merge", "select", "with", "values", "load", "copy", "truncate");

    private final Dialect dialect;
    private final ProductHazards product;
    private final ServerVersion version;

    private HazardFinder(Dialect dialect, ProductHazards product, ServerVersion version) {
        this.dialect = dialect;
        this.product = product;
        this.version = version;
    }

    /**
     * That of a product; empty where its statements are not known.
     *
     * @param version the server's; empty where it cannot be asked
     */
    public static Optional<HazardFinder> of(Dialect dialect, Optional<ServerVersion> version) {
        return DialectPart.of(ProductHazards.class, dialect)
                .map(product -> new HazardFinder(dialect, product, version.orElseGet(product::usual)));
    }

    /** The version that statements are judged for. */
    public ServerVersion version() {
        return version;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Whether a server of this product says, on a scratch database, what it does for a statement. */
    public boolean asksServer() {
        return product.trial().isPresent();
    }

    /**
     * Rows to be counted on a connection, which is used for nothing else meanwhile.
     *
     * @param schema the schema that names without one are in
     */
    public LiveRows counting(Connection connection, String schema) {
        return new LiveRows(connection, dialect, product, schema);
    }

    /**
     * The hazards of statements that run one after the other, such as those of a file: a list for each.
     *
     * @param tables those that are there before the first
     * @param live where rows are counted
     */
    public List<List<Hazard>> inOrder(List<String> statements, List<TableOutline> tables, Optional<LiveRows> live) {
        List<SqlStatement> parsed = statements.stream()
                .map(sql ->
                        SqlText.of(sql, dialect.syntax()).statements().stream().findFirst())
                .flatMap(Optional::stream)
                .toList();
        if (parsed.size() != statements.size()) {
            return statements.stream()
                    .flatMap(sql ->
                            SqlText.of(sql, dialect.syntax()).statements().isEmpty()
                                    ? Stream.of(List.<Hazard>of())
                                    : inOrder(List.of(sql), tables, live).stream())
                    .toList();
        }
        return sequence(parsed, tables, new KnownRoutines()).hazards(live, List.of(), List.of());
    }

    /**
     * Statements that run one after the other, of which the first finds these tables.
     *
     * @param routines those that statements before have made; these add theirs
     */
    public Sequence sequence(List<SqlStatement> statements, List<TableOutline> tables, KnownRoutines routines) {
        return new Sequence(statements, new KnownTables(tables), routines);
    }

    /** Statements that run one after the other, and what they change as far as their words tell. */
    public final class Sequence {
        private final List<SqlStatement> statements;
        private final List<KnownTables> before = new ArrayList<>();
        private final List<List<SchemaChange>> changes = new ArrayList<>();

        private Sequence(List<SqlStatement> statements, KnownTables tables, KnownRoutines routines) {
            this.statements = List.copyOf(statements);
            KnownTables now = tables;
            for (SqlStatement statement : statements) {
                before.add(now);
                List<SchemaChange> read = new ArrayList<>(StatementReader.read(statement, now));
                for (SqlStatement inner : routines.called(statement)) {
                    read.addAll(StatementReader.read(inner, now.after(read)));
                }
                routines.note(statement);
                changes.add(List.copyOf(read));
                now = now.after(read);
            }
            before.add(now);
        }

        /** The tables when all have run. */
        public List<TableOutline> after() {
            return before.getLast().tables();
        }

        public int size() {
            return statements.size();
        }

        /**
         * Runs one of them on a scratch database, unless it is of rows: these might make later ones fail. Gives what the server did, as
         * far as it says.
         *
         * @throws SQLException when it fails
         */
        public Optional<TableWork> tried(int index, Connection scratch) throws SQLException {
            SqlStatement sql = statements.get(index);
            Optional<StatementTrial> trial = product.trial();
            if (trial.isEmpty() || sql.startsWithOneOf(OF_ROWS)) {
                return Optional.empty();
            }
            ProductHazards.Context context = new ProductHazards.Context(sql, before.get(index), version);
            TableWork expected = changes.get(index).stream()
                    .map(change -> product.work(change, context))
                    .reduce(TableWork.NONE, TableWork::and);
            return trial.get().run(scratch, sql, changes.get(index), expected);
        }

        /** All that they change, as far as their words tell. */
        public List<SchemaChange> changes() {
            return changes.stream().flatMap(List::stream).toList();
        }

        /**
         * The hazards of each.
         *
         * @param live where rows are counted
         * @param since what is changed before these statements, and not yet where rows are counted
         * @param observed what the server did for each, as far as it was asked
         */
        public List<List<Hazard>> hazards(
                Optional<LiveRows> live, List<SchemaChange> since, List<Optional<TableWork>> observed) {
            List<List<Hazard>> hazards = new ArrayList<>();
            List<SchemaChange> all = changes();
            int done = 0;
            for (int i = 0; i < statements.size(); i++) {
                List<SchemaChange> own = changes.get(i);
                List<SchemaChange> earlier = all.subList(0, done);
                done += own.size();
                if (own.isEmpty()) {
                    hazards.add(List.of());
                    continue;
                }
                Situation situation = new Situation(
                        before.get(i),
                        earlier,
                        all.subList(done, all.size()),
                        version,
                        live.map(rows -> new Since(rows, since, earlier)),
                        i < observed.size() ? observed.get(i) : Optional.empty());
                hazards.add(HazardFinder.this.hazards(statements.get(i), own, situation));
            }
            return hazards;
        }
    }

    private List<Hazard> hazards(SqlStatement statement, List<SchemaChange> changes, Situation situation) {
        CodeRules code = new CodeRules(situation, product, changes);
        boolean isCreating = changes.stream().anyMatch(TableCreated.class::isInstance);
        LossRules losses = new LossRules(situation, product);
        RowRules rows = new RowRules(situation.with(changes), product);
        Set<Hazard> hazards = new LinkedHashSet<>();
        List<SchemaChange> used = changes.stream()
                .filter(change -> !situation.isFresh(change.object()) && !isCreating)
                .toList();
        for (SchemaChange change : changes) {
            if (change instanceof TableCreated created && created.replaces()) {
                hazards.addAll(losses.of(change));
            } else if (!used.contains(change)) {
                hazards.addAll(code.ofFresh(change));
            } else {
                hazards.addAll(losses.of(change));
                hazards.addAll(rows.of(change));
                hazards.addAll(code.of(change));
            }
        }
        if (!used.isEmpty()) {
            hazards.addAll(new LockRules(
                            situation, product, new ProductHazards.Context(statement, situation.tables(), version))
                    .of(used));
        }
        return List.copyOf(hazards);
    }
}
