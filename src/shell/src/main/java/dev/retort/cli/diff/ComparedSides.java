package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.config.Target;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.database.embedded.EmbeddedDatabase;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.source.LeftOutSchemas;
import dev.retort.diff.source.SchemaComparison;
import dev.retort.diff.source.SchemaFolder;
import dev.retort.diff.source.SchemaSide;
import dev.retort.internal.text.Spelling;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import dev.retort.migrate.Migrations;
import dev.retort.project.FreshClone;
import dev.retort.text.VisibleText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two sides of a comparison as the user names them, opened. For one thread; closing closes their databases. */
public final class ComparedSides implements AutoCloseable {
    private static final String MIGRATIONS = "migrations";
    private static final String SCHEMA = "schema";
    private static final String DATABASE = "database";

    private final Run run;
    private final Progress progress;
    private final Optional<String> dialect;
    private final List<Database> opened = new ArrayList<>();
    private final List<SchemaFile> files = new ArrayList<>();
    /** The configuration of the first database that takes part. */
    private @Nullable Config live;

    private @Nullable Config project;

    /** @param dialect the name of the product that files are written for; empty for the project's */
    public ComparedSides(Run run, Progress progress, Optional<String> dialect) {
        this.run = run;
        this.progress = progress;
        this.dialect = dialect;
    }

    /**
     * The side that a word or a path of the command line means.
     *
     * @throws RetortException of the kind USAGE when it means none, CONNECTION when its database cannot be reached
     */
    public SchemaSide side(String text) {
        Path base = run.invocation().workingDirectory();
        Path path = base.resolve(text).normalize();
        return switch (text) {
            case MIGRATIONS -> {
                project();
                yield new SchemaSide.MadeByMigrations(Migrations.LATEST);
            }
            case SCHEMA -> files(schemaOf(project()));
            case DATABASE -> opened(project());
            default -> {
                if (Files.isDirectory(path) || (isFile(text) && Files.exists(path))) {
                    yield files(new SchemaFolder(path, base));
                }
                if (isFile(text)) {
                    throw RetortException.usage("there is no file " + VisibleText.line(text));
                }
                yield opened(withSchemas(url(text)));
            }
        };
    }

    private static boolean isFile(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    /** The files in which a project's schema is written. */
    public static SchemaFolder schemaOf(Config config) {
        return SchemaFolder.of(config)
                .orElseThrow(() -> RetortException.usage("there is neither db/schema.sql nor a folder db/schema")
                        .withHint("write there how the schema should be: CREATE TABLE and the like"));
    }

    private SchemaSide files(SchemaFolder folder) {
        SchemaSide.WrittenInFiles side = folder.side();
        files.addAll(side.files());
        return side;
    }

    private Config url(String text) {
        try {
            return run.invocation().configLoader().exploring(text, run.common().toOptions());
        } catch (RetortException e) {
            if (e.kind() != RetortException.Kind.USAGE || !text.matches("[\\w-]+")) {
                throw e;
            }
            throw RetortException.usage("\"" + text + "\" is no schema")
                    .withHint(Spelling.closest(text, List.of(MIGRATIONS, SCHEMA, DATABASE))
                            .map(near -> "did you mean " + near + "?")
                            .orElse("migrations, schema, database, a .sql file, a folder of them, or a URL"));
        }
    }

    /** A database that was named in a project's folder, with the schemas that the project has. */
    private Config withSchemas(Config config) {
        Target target = config.target();
        if (!target.schemas().isEmpty()
                || run.invocation()
                        .configLoader()
                        .findProject(run.common().toOptions())
                        .isEmpty()) {
            return config;
        }
        Config of = project == null ? run.config() : project;
        boolean isAlike = of.url().map(DatabaseUrl::product).equals(config.url().map(DatabaseUrl::product));
        return isAlike
                ? config.on(new Target(
                        target.url(),
                        target.isOfFolder(),
                        target.access(),
                        of.target().schemas()))
                : config;
    }

    private SchemaSide opened(Config config) {
        if (live == null) {
            live = config;
        }
        Database database = run.login().open(config, progress);
        opened.add(database);
        List<String> others = LeftOutSchemas.of(database);
        if (!others.isEmpty()) {
            progress.clear();
            String all =
                    Stream.concat(database.schemas().stream(), others.stream()).collect(Collectors.joining(","));
            // A difference that is left out is never passed over, however quiet the user wants it.
            run.err()
                    .println(
                            VisibleText.line("not compared: what is in the schema " + String.join(", ", others) + " of "
                                    + database.displayName() + "; --schemas \"" + all
                                    + "\" has it compared, and so does schemas in [generate] of db/retort.toml"));
        }
        return new SchemaSide.InDatabase(database);
    }

    /** The project, which is needed. */
    public Config project() {
        Config known = project;
        if (known == null) {
            known = run.config();
            run.ensureState(known.project());
            project = known;
        }
        return known;
    }

    /** The files of the sides, in which renames may be told. */
    public List<SchemaFile> files() {
        return List.copyOf(files);
    }

    /** A comparison on a scratch database such as the sides need. */
    public SchemaComparison comparison() {
        Config config = withSchemasOfFiles(scratchConfig());
        boolean isFile = config.url().filter(url -> url.product().isOfFiles()).isPresent();
        boolean isEmbedded = config.migrationSettings().postgres().isPresent();
        config.migrationSettings().shadow().filter(_ -> !isFile && !isEmbedded).ifPresent(FreshClone::requireTrust);
        SchemaComparison comparison = SchemaComparison.on(config, progress);
        dialect.map(ComparedSides::dialect)
                .filter(wanted -> !comparison.dialect().equals(wanted))
                .ifPresent(wanted -> {
                    comparison.close();
                    throw RetortException.usage(
                            "the files are for " + wanted.title() + ", and the scratch database is of "
                                    + comparison.dialect().title());
                });
        return comparison;
    }

    /** What compares files that belong to no project, with all schemas that they make, or that were named. */
    private Config withSchemasOfFiles(Config config) {
        Target target = config.target();
        if (live != null || project != null || !target.schemas().isEmpty()) {
            return config;
        }
        List<String> named = run.common().toOptions().schemas();
        Stream<String> made = dialect.map(name -> Stream.of(dialect(name)))
                .orElseGet(() -> Dialect.all().stream().filter(known -> isOf(config, known)))
                .flatMap(known -> DialectPart.of(SchemaModel.class, known).stream())
                .flatMap(model -> files.stream().flatMap(file -> model.schemasOf(file).stream()))
                .distinct();
        return config.on(new Target(
                target.url(), target.isOfFolder(), target.access(), named.isEmpty() ? made.toList() : named));
    }

    private Config scratchConfig() {
        Config database = live;
        if (database != null) {
            return project == null ? database : project.on(database.target());
        }
        Optional<Config> base = base();
        if (dialect.isPresent()) {
            Dialect wanted = dialect(dialect.get());
            return base.filter(config -> isOf(config, wanted)).orElseGet(() -> ofDialect(wanted));
        }
        return base.orElseThrow(() -> RetortException.usage("it is not known which database these files are for")
                .withHint("--dialect mariadb, mysql, postgres or sqlite says it; so does a project, or --url"));
    }

    /** What files belong to that say nothing of it: the project, or else the database that was named. */
    private Optional<Config> base() {
        ConfigLoader loader = run.invocation().configLoader();
        Options options = run.common().toOptions();
        if (project != null || loader.findProject(options).isPresent()) {
            return Optional.of(project());
        }
        return options.url().or(loader::environmentUrl).map(text -> loader.exploring(text, options));
    }

    private static boolean isOf(Config config, Dialect wanted) {
        return config.url().isPresent()
                ? config.url().get().product() == wanted.product()
                : EmbeddedDatabase.engine(config, false).dialect().equals(wanted);
    }

    /**
     * The product that a user calls so.
     *
     * @throws RetortException of the kind USAGE when schemas of none that is called so can be compared
     */
    public static Dialect dialect(String name) {
        return Dialect.all().stream()
                .filter(known -> known.title().toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
                .filter(known -> DialectPart.of(SchemaModel.class, known).isPresent())
                .findFirst()
                .orElseThrow(() -> RetortException.usage("there is no dialect " + VisibleText.line(name))
                        .withHint("mariadb, mysql, postgres, sqlite"));
    }

    private Config ofDialect(Dialect wanted) {
        UrlProduct product = wanted.product();
        Config config = run.invocation().configLoader().scratch(product);
        boolean isShadow = config.migrationSettings()
                .shadow()
                .filter(shadow -> shadow.url().product() == product)
                .isPresent();
        if (!product.isOfFiles() && !isOf(config, wanted) && !isShadow) {
            throw RetortException.usage("Retort has no server of " + wanted.title() + " to load these files on")
                    .withHint("RETORT_SHADOW_URL names one on which scratch databases may be made");
        }
        return config;
    }

    @Override
    public void close() {
        opened.forEach(Database::close);
    }
}
