package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.diff.ComparedSides;
import dev.retort.cli.diff.DifferenceText;
import dev.retort.cli.diff.RenameAnswers;
import dev.retort.database.Database;
import dev.retort.diff.Difference;
import dev.retort.diff.source.SchemaComparison;
import dev.retort.diff.source.SchemaSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that says how two schemas differ. */
@Command(
        name = "diff",
        description = "Print the SQL that makes FROM like TO; exit 1 if they differ, 0 if they agree.",
        footer = {
            "",
            "FROM and TO are migrations (what db/migration makes), schema (db/schema.sql),",
            "database (the project's), a .sql file, a folder of such files, or a URL.",
            "The statements were run on a scratch database, there and back, before they are",
            "printed. Nothing else is changed.",
            "",
            "Example: retort diff migrations schema"
        })
final class DiffCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "FROM", description = "What is to be changed.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "What it is to be like.")
    private String to = "";

    @Option(names = "--down", description = "Print the way back instead.")
    private boolean down;

    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "What files are written in: mariadb, mysql, postgres or sqlite; else the project's.")
    private @Nullable String dialect;

    @Option(
            names = "--rename",
            paramLabel = "NAME=NEW",
            description = "A renaming: users.name=username, table:people=persons. Repeatable.")
    private List<String> renames = new ArrayList<>();

    @Override
    public Integer call() {
        try (Progress progress = run().progress();
                ComparedSides sides = new ComparedSides(run(), progress, Optional.ofNullable(dialect))) {
            SchemaSide present = sides.side(from);
            SchemaSide wanted = sides.side(to);
            try (SchemaComparison comparison = sides.comparison()) {
                RenameAnswers answers =
                        new RenameAnswers(run(), progress, renames, comparison.commented(sides.files()), !json);
                Difference there = comparison.between(present, wanted, answers, Optional.empty());
                Difference difference = down ? there.reversed() : there;
                progress.clear();
                DifferenceText text = new DifferenceText(difference, comparison.model());
                if (json) {
                    Optional<Database> live =
                            (down ? wanted : present) instanceof SchemaSide.InDatabase(Database database)
                                    ? Optional.of(database)
                                    : Optional.empty();
                    run().out().print(text.json(comparison.hazards(difference, live)));
                } else {
                    text.requireProven(run(), "no statements are printed");
                    run().out().print(text.sql(difference.up()));
                }
                run().out().flush();
                return difference.isProven() ? difference.isEmpty() ? 0 : 1 : 4;
            }
        }
    }
}
