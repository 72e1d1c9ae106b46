package dev.retort.cli.diff;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.diff.source.SchemaComparison;
import dev.retort.diff.source.SchemaFolder;
import dev.retort.diff.source.SchemaSide;
import dev.retort.diff.source.SchemaSide.WrittenInFiles;
import dev.retort.internal.text.Sha256;
import dev.retort.text.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * The answer to the question whether the files of a project's schema say what its migrations make.
 *
 * @param title what the files are called: {@code db/schema.sql}
 * @param differences a line for each object
 */
public record SchemaCheck(String title, List<String> differences) {

    /** The answer for a project; empty where it has no such files. While nothing that it depends on has changed, no server is asked. */
    public static Optional<SchemaCheck> of(Run run, Config config, Progress progress) {
        return SchemaFolder.of(config).map(SchemaFolder::side).map(side -> of(run, progress, side));
    }

    private static SchemaCheck of(Run run, Progress progress, WrittenInFiles written) {
        Sha256 digest = new Sha256();
        written.files().forEach(file -> digest.add(file.name()).add(file.text()));
        String hash = digest.hex();
        if (run.upToDateStamp().isKnownToMake(hash)) {
            return new SchemaCheck(written.title(), List.of());
        }
        try (ComparedSides sides = new ComparedSides(run, progress, Optional.empty())) {
            SchemaSide made = sides.side("migrations");
            try (SchemaComparison comparison = sides.comparison()) {
                SchemaCheck check = new SchemaCheck(written.title(), comparison.lines(made, written));
                if (check.isWell()) {
                    run.upToDateStamp().rememberMaking(hash);
                }
                return check;
            }
        }
    }

    public boolean isWell() {
        return differences.isEmpty();
    }

    /** The differences as the user reads them, with what to do. */
    public String text() {
        StringBuilder text = new StringBuilder("what the migrations make is not what " + title + " says:\n");
        differences.forEach(
                line -> text.append("  ").append(VisibleText.line(line)).append('\n'));
        return text.append("  retort revision --auto -m TEXT writes the migration that is missing;\n"
                        + "  retort diff schema migrations prints what " + title + " lacks\n")
                .toString();
    }
}
