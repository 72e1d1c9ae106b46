package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.TableColumn.Kind;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reading of objects one by one, as SHOW CREATE gives them. For one thread. */
public final class DefinitionReader {
    private static final String SPATIAL = "select concat(G_TABLE_NAME, '.', G_GEOMETRY_COLUMN), SRID"
            + " from information_schema.GEOMETRY_COLUMNS where G_TABLE_SCHEMA = database() and SRID <> 0";

    private static final String COLLATIONS =
            "select CHARACTER_SET_NAME, DEFAULT_COLLATE_NAME from information_schema.CHARACTER_SETS";

    private static final String TRIGGERS = """
        select TRIGGER_NAME, EVENT_OBJECT_TABLE, lower(concat(ACTION_TIMING, ' ', EVENT_MANIPULATION)), ACTION_ORDER
        from information_schema.TRIGGERS where TRIGGER_SCHEMA = database() order by 2, 3, 4\
        """;

    private static final String EVENT = """
        select EVENT_TYPE = 'RECURRING' and STARTS in (CREATED, LAST_ALTERED), TIME_ZONE = @@time_zone
        from information_schema.EVENTS where EVENT_SCHEMA = database() and EVENT_NAME = ?\
        """;

    private static final String VIEW = "select VIEW_DEFINITION from information_schema.VIEWS"
            + " where TABLE_SCHEMA = database() and TABLE_NAME = ?";

    /** What MySQL and MariaDB say of a view whose tables, columns or functions are gone. */
    private static final int INVALID_VIEW = 1356;

    /** What they say of a view whose definer is no account. */
    private static final int NO_DEFINER = 1449;

    /** What they say of a column, a table, a function and a view that are not there. */
    private static final Set<Integer> MISSING = Set.of(1054, 1146, 1305, INVALID_VIEW);

    private static final Pattern CHECK_OPTION = Pattern.compile(" with (cascaded|local) check option$");

    private final Connection connection;
    private final ServerSettings settings;
    private final DatabaseName database;
    private final ProgramParser programs;
    private final ParsedTables tables;
    /** The systems of reference of spatial columns, which are asked for where there are such: it takes the server long. */
    private @Nullable Map<String, String> references;

    /** The usual collations of character sets. */
    private final Map<String, String> collations = new HashMap<>();

    /** What was said of tables that were asked for together. */
    private final Map<ObjectName, String> shown = new HashMap<>();

    private final List<NotUnderstood> invalidViews = new ArrayList<>();

    /** @param tables those that were read before */
    public DefinitionReader(Connection connection, ServerSettings settings, ParsedTables tables) throws SQLException {
        this.connection = connection;
        this.tables = tables;
        this.settings = settings;
        // What the server writes while no mode but that of backslashes is set.
        this.database = new DatabaseName(settings.database(), settings.syntax().withQuotedNames(false));
        this.programs = new ProgramParser(settings);
        if (!settings.isMariaDb()) {
            Rows.all(connection, COLLATIONS, row -> collations.put(row.getString(1), row.getString(2)));
        }
    }

    /** Asks for many tables at once where the server can, which {@link #read} gives then. */
    public void ask(List<ObjectName> names) {
        if (settings.isMariaDb()) {
            shown.putAll(ShownTables.of(
                    connection,
                    names.stream().filter(name -> name.kind().equals("table")).toList()));
        }
    }

    public Definition read(ObjectName name) throws SQLException, UnreadableDefinitionException {
        return switch (name.kind()) {
            case "table" -> table(name);
            case "view" -> view(name);
            case "sequence" -> sequence(name);
            case "event" -> event(name);
            case "function", "procedure", "package", "package body" -> routine(name);
            default -> throw new UnreadableDefinitionException("what a " + name.kind() + " is, is not known");
        };
    }

    private TableDefinition table(ObjectName name) throws SQLException, UnreadableDefinitionException {
        TableDefinition table = tables.table(name, shown(name), database);
        if (settings.isMariaDb() && table.columns().stream().noneMatch(TableColumn::isSpatial)) {
            return table;
        }
        if (settings.isMariaDb() && references == null) {
            references = Rows.all(connection, SPATIAL, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
        Map<String, String> known = references == null ? Map.of() : references;
        return table.withColumns(table.columns().stream()
                .map(column -> settings.isMariaDb()
                        ? withReference(column, known.get(name.name() + "." + column.name()))
                        : withoutOwnLetters(table, column))
                .toList());
    }

    private String shown(ObjectName name) throws SQLException, UnreadableDefinitionException {
        String known = shown.get(name);
        return known == null ? created(name, 2) : known;
    }

    /** MySQL says of some columns in which character set they are, although it is that of their table, and of others not. */
    private TableColumn withoutOwnLetters(TableDefinition table, TableColumn column) {
        String collation = table.collation(column);
        String ofTable = table.collation(column.without(Kind.CHARSET, Kind.COLLATE));
        String one = collations.getOrDefault(collation, collation);
        return one.equals(collations.getOrDefault(ofTable, ofTable))
                ? column.without(Kind.CHARSET, Kind.COLLATE)
                : withoutCharset(table, column);
    }

    private TableColumn withoutCharset(TableDefinition table, TableColumn column) {
        boolean isThatOfTable = column.clause(Kind.CHARSET)
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .equals(table.option(TableDefinition.CHARSET));
        return isThatOfTable && column.has(Kind.COLLATE) ? column.without(Kind.CHARSET) : column;
    }

    /** The one thing that SHOW CREATE TABLE does not say. */
    private static TableColumn withReference(TableColumn column, @Nullable String number) {
        return number == null ? column : column.with(new TableColumn.Clause(Kind.SRID, "REF_SYSTEM_ID=" + number));
    }

    private SequenceDefinition sequence(ObjectName name) throws SQLException, UnreadableDefinitionException {
        DdlText text = DdlText.of(created(name, 2), database.syntax());
        return new SequenceDefinition(name, text.slice(3, text.size()));
    }

    private ViewDefinition view(ObjectName name) throws SQLException, UnreadableDefinitionException {
        Set<Integer> warnings = new HashSet<>();
        String created = Rows.first(connection, "show create view " + MariaDbText.quoted(name.name()), row -> {
                    for (var warning = row.getStatement().getWarnings();
                            warning != null;
                            warning = warning.getNextWarning()) {
                        warnings.add(warning.getErrorCode());
                    }
                    return row.getString(2);
                })
                .orElseThrow(() -> new UnreadableDefinitionException("the server does not say how it is made"));
        ViewDefinition view = new ViewParser(
                        name,
                        database.removedFrom(created),
                        database.syntax(),
                        settings.account(),
                        database.removedFrom(kept(name, created)))
                .parse();
        if (warnings.contains(INVALID_VIEW) || (warnings.contains(NO_DEFINER) && lacksWhatItReads(view))) {
            invalidViews.add(new NotUnderstood(name, "it reads tables, columns or functions that do not exist"));
        }
        return view;
    }

    /** Of a view whose definer does not exist MariaDB says no more than that. Its query is prepared, and not run. */
    private boolean lacksWhatItReads(ViewDefinition view) {
        String query = CHECK_OPTION.matcher(view.query()).replaceFirst("");
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.getMetaData();
            return false;
        } catch (SQLException e) {
            return MISSING.contains(e.getErrorCode());
        }
    }

    /** What the catalog says of the query of a view that may be shown with empty texts in the place of numbers; else nothing. */
    private String kept(ObjectName name, String created) throws SQLException, UnreadableDefinitionException {
        return !settings.isMariaDb() || !created.contains("''")
                ? ""
                : Rows.first(connection, VIEW, row -> row.getString(1), name.name())
                        .filter(query -> !query.isEmpty())
                        .orElseThrow(UnreadableDefinitionException::secret);
    }

    private StoredProgram routine(ObjectName name) throws SQLException, UnreadableDefinitionException {
        return Rows.first(
                        connection,
                        "show create " + name.kind() + " " + MariaDbText.quoted(name.name()),
                        row -> new ProgramParser.Shown(
                                row.getString(3), row.getString(2), row.getString(5), row.getString(6)))
                .filter(ProgramParser.Shown::isKnown)
                .map(shown -> programs.routine(name, shown))
                .orElseThrow(UnreadableDefinitionException::secret);
    }

    private StoredProgram event(ObjectName name) throws SQLException, UnreadableDefinitionException {
        record Schedule(boolean startsWhenMade, boolean isInTimeZone) {}
        Schedule schedule = Rows.first(
                        connection, EVENT, row -> new Schedule(row.getBoolean(1), row.getBoolean(2)), name.name())
                .orElseThrow(UnreadableDefinitionException::secret);
        record Event(ProgramParser.Shown shown, String timeZone) {}
        return Rows.first(
                        connection,
                        "show create event " + MariaDbText.quoted(name.name()),
                        row -> new Event(
                                new ProgramParser.Shown(
                                        row.getString(4), row.getString(2), row.getString(6), row.getString(7)),
                                row.getString(3)))
                .filter(event -> event.shown().isKnown())
                .map(event -> programs.event(
                        name,
                        event.shown(),
                        schedule.startsWhenMade(),
                        schedule.isInTimeZone() ? "" : event.timeZone()))
                .orElseThrow(UnreadableDefinitionException::secret);
    }

    /** All triggers of the schema. */
    public List<StoredProgram> triggers() throws SQLException {
        record Trigger(String name, String table, String moment) {}
        List<Trigger> found = Rows.all(
                connection, TRIGGERS, row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)));
        Map<String, Integer> numbers = new HashMap<>();
        List<StoredProgram> triggers = new ArrayList<>();
        for (Trigger trigger : found) {
            int number = numbers.merge(trigger.table() + "." + trigger.moment(), 1, Integer::sum);
            ObjectName name = ObjectName.of("trigger", trigger.name());
            triggers.add(Rows.first(
                            connection,
                            "show create trigger " + MariaDbText.quoted(trigger.name()),
                            row -> programs.trigger(
                                    name,
                                    new ProgramParser.Shown(
                                            row.getString(3), row.getString(2), row.getString(5), row.getString(6)),
                                    new StoredProgram.TriggerPlace(trigger.table(), trigger.moment(), number)))
                    .orElseThrow());
        }
        return triggers;
    }

    /** The views that were read although they do not work. */
    public List<NotUnderstood> invalidViews() {
        return List.copyOf(invalidViews);
    }

    private String created(ObjectName name, int column) throws SQLException, UnreadableDefinitionException {
        return Rows.first(
                        connection,
                        "show create " + name.kind() + " " + MariaDbText.quoted(name.name()),
                        row -> row.getString(column))
                .orElseThrow(() -> new UnreadableDefinitionException("the server does not say how it is made"));
    }
}
