package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.ConfiguredAccess;
import dev.retort.config.Target;
import dev.retort.database.live.AccessMode;
import dev.retort.database.live.AccessMode.Mode;
import dev.retort.render.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the shell and of scripts. */
public final class ShellOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "Any database: a JDBC URL, a URL as SQLAlchemy has it, a SQLite file, or a name from your"
                    + " config.toml.")
    private @Nullable String url;

    @ArgGroup(multiplicity = "0..*")
    private final List<Code> codes = new ArrayList<>();

    @ArgGroup(multiplicity = "0..1")
    private @Nullable FormatChoice format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the results to a file.")
    private @Nullable Path output;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = RowLimit.class,
            description = "Show at most N rows of a result, 0 for all: 1000 at a terminal, all in a script.")
    private @Nullable Long limit;

    @Option(names = "--print-sql", description = "Print every statement that is sent, with its time and rows.")
    private boolean printSql;

    @Option(names = "--read-only", description = "The database refuses whatever would write.")
    private boolean readOnly;

    @Option(names = "--sandbox", description = "Roll back at the end whatever was written.")
    private boolean sandbox;

    @Option(
            names = "--yes",
            description = "Do not ask before UPDATE and DELETE without a condition, TRUNCATE and DROP.")
    private boolean yes;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** What to run, in the order in which it was given; empty for standard input or the interactive shell. */
    List<Code> codes() {
        return codes;
    }

    Optional<Format> format() {
        return Optional.ofNullable(format).map(FormatChoice::chosen);
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    boolean printSql() {
        return printSql;
    }

    /** A configuration whose database is opened as carefully as its connections are to be, where it can only be opened so. */
    Config careful(Config config) {
        Target target = config.target();
        boolean isReadOnly = accessMode(target.access()).isReadOnly();
        return config.on(
                new Target(target.url(), target.isOfFolder(), target.access().readOnly(isReadOnly), target.schemas()));
    }

    /**
     * With how much care to open the connection.
     *
     * @param access what the configuration says of it
     */
    AccessMode accessMode(ConfiguredAccess access) {
        if (readOnly && sandbox) {
            throw RetortException.usage("--read-only and --sandbox exclude each other")
                    .withHint("--read-only refuses to write; --sandbox writes, and undoes it at the end");
        }
        // A sandbox writes nothing that lasts, and so may be had on what is only to be read.
        Mode mode = sandbox ? Mode.SANDBOX : readOnly || access.readOnly() ? Mode.READ_ONLY : Mode.WRITING;
        return new AccessMode(mode, yes, access.production());
    }

    /** One {@code -e} or {@code -f}. */
    static final class Code {

        @Option(
                names = {"-e", "--evaluate"},
                paramLabel = "CODE",
                required = true,
                description = "Run this code; may be repeated.")
        private @Nullable String text;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                required = true,
                description = "Run the code in a file; - is standard input.")
        private @Nullable Path file;

        Optional<String> text() {
            return Optional.ofNullable(text);
        }

        Optional<Path> file() {
            return Optional.ofNullable(file);
        }
    }

    /** The format, in its long or in one of its short forms. */
    static final class FormatChoice {

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                required = true,
                converter = FormatName.class,
                completionCandidates = FormatName.class,
                description = "How results are written: ${COMPLETION-CANDIDATES}.")
        private @Nullable Format format;

        @Option(names = "--csv", required = true, description = "Short for --format csv.")
        private boolean csv;

        @Option(names = "--json", required = true, description = "Short for --format json.")
        private boolean json;

        Format chosen() {
            if (csv) {
                return Format.CSV;
            }
            return json || format == null ? Format.JSON : format;
        }
    }
}
