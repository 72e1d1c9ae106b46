package dev.retort.cli.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.retort.cli.console.Progress;
import dev.retort.cli.diff.SchemaCheck;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.HistoryEntry.Applied;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectStatus;
import dev.retort.render.AlignedText;
import dev.retort.render.cell.JsonText;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A history as the user reads it, and as programs do.
 *
 * @param history the history
 * @param out where it goes
 */
record HistoryText(MigrationHistory history, PrintStream out) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<String> HEADER =
            List.of("", "version", "description", "state", "applied", "by", "took", "undo");

    /** The history of the project's database, from which nothing is changed. */
    static HistoryText read(Run run) {
        try (Progress progress = run.progress();
                OpenProject project = OpenProject.of(run, run.config(), progress)) {
            return new HistoryText(project.migrations().history(), run.out());
        }
    }

    /** The version that a database is at, as a sentence without a full stop. */
    static String atVersion(MigrationHistory history) {
        return VisibleText.line(history.database()
                + history.current()
                        .map(HistoryEntry::name)
                        .map(name -> " is at " + name)
                        .orElse(" has no migration applied"));
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** A line for each migration, the current one marked. */
    String table() {
        List<List<String>> rows = history.entries().stream()
                .map(entry -> cells(entry).stream().map(VisibleText::line).toList())
                .toList();
        return rows.isEmpty()
                ? "there are no migrations yet: retort revision -m \"what it does\" makes the first\n"
                : AlignedText.withHeader(HEADER, rows).lines().stream()
                        .map(line -> line.stripTrailing() + "\n")
                        .collect(joining());
    }

    private List<String> cells(HistoryEntry entry) {
        Optional<Applied> applied = entry.applied();
        return List.of(
                isCurrent(entry) ? "→" : "",
                entry.version().orElse("R"),
                entry.description(),
                entry.state().word()
                        + entry.statementsDone().map(done -> " (" + done + ")").orElse(""),
                applied.map(row -> TIME.format(row.on().atZone(ZoneId.systemDefault())))
                        .orElse(""),
                applied.map(Applied::by).orElse(""),
                applied.map(row -> row.milliseconds() + " ms").orElse(""),
                switch (entry.undos().size()) {
                    case 0 -> "";
                    case 1 -> "yes";
                    default -> entry.undos().size() + " files";
                });
    }

    /** What does not agree, each with what to do about it. */
    String troubles(ProjectStatus projectStatus) {
        Map<String, List<HistoryEntry>> byAdvice = projectStatus.troubles().stream()
                .collect(groupingBy(entry -> entry.state().advice(), LinkedHashMap::new, toList()));
        StringBuilder text = new StringBuilder();
        byAdvice.forEach((advice, entries) -> {
            entries.forEach(
                    entry -> text.append(VisibleText.line(entry.complaint())).append('\n'));
            text.append("  ").append(advice).append('\n');
        });
        projectStatus
                .differences()
                .forEach(line -> text.append(VisibleText.line(line)).append('\n'));
        projectStatus.ways().forEach(way -> text.append("  ").append(way).append('\n'));
        return text.toString();
    }

    String json() {
        Map<String, @Nullable Object> document = document();
        document.put("migrations", history.entries().stream().map(this::json).toList());
        return JsonText.of(document) + "\n";
    }

    String currentJson() {
        Map<String, @Nullable Object> document = document();
        document.put("migration", history.current().map(this::json));
        return JsonText.of(document) + "\n";
    }

    String checkJson(ProjectStatus projectStatus, Optional<SchemaCheck> schema) {
        Map<String, @Nullable Object> document = document();
        document.put(
                "upToDate",
                projectStatus.isWell() && schema.map(SchemaCheck::isWell).orElse(true));
        document.put(
                "problems", projectStatus.troubles().stream().map(this::problem).toList());
        document.put("differences", projectStatus.differences());
        schema.ifPresent(check -> document.put("schemaDifferences", check.differences()));
        return JsonText.of(document) + "\n";
    }

    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("database", history.database());
        document.put("schemaVersion", history.current().flatMap(HistoryEntry::version));
        return document;
    }

    private Map<String, @Nullable Object> problem(HistoryEntry entry) {
        Map<String, @Nullable Object> problem = json(entry);
        problem.put("message", entry.complaint());
        problem.put("advice", entry.state().advice());
        return problem;
    }

    private Map<String, @Nullable Object> json(HistoryEntry entry) {
        Optional<Applied> applied = entry.applied();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", entry.version());
        json.put("description", entry.description());
        json.put("type", entry.type());
        json.put("script", entry.script());
        json.put("state", entry.state().word());
        json.put("current", isCurrent(entry));
        json.put("checksum", applied.flatMap(Applied::checksum));
        json.put("fileChecksum", entry.fileChecksum());
        json.put("installedRank", applied.map(Applied::rank));
        json.put("installedOn", applied.map(Applied::on).map(time -> time.atOffset(ZoneOffset.UTC)));
        json.put("installedBy", applied.map(Applied::by));
        json.put("executionTime", applied.map(Applied::milliseconds));
        json.put("statementsDone", entry.statementsDone());
        json.put("undo", entry.undos().size() == 1 ? entry.undos().getFirst() : null);
        return json;
    }

    private boolean isCurrent(HistoryEntry entry) {
        return history.current().filter(entry::equals).isPresent();
    }
}
