package dev.retort.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.createDirectories(project.resolve("src/deep"));
    }

    @Test
    void sentence19_passwordOnTheCommandLine_isWarnedOf_andNotInTheEnvironment() {
        String url = "mysql://ann:s3cret@h/d";
        List<String> warned = new ArrayList<>();

        new ConfigLoader(project, Map.of("RETORT_URL", url), warned::add).exploring(url, Options.NONE);
        assertEquals(List.of(), warned);

        new ConfigLoader(project, Map.of(), warned::add).exploring(url, Options.NONE);
        assertEquals(1, warned.size());
        assertTrue(warned.getFirst().contains("--password-file"), warned.getFirst());
        assertFalse(warned.getFirst().contains("s3cret"), warned.getFirst());
    }

    @Test
    void findProject_looksUpwards() {
        ConfigLoader loader = new ConfigLoader(project.resolve("src/deep"), Map.of());

        assertEquals(Optional.of(project), loader.findProject(Options.NONE));
    }

    @Test
    void findProject_refusesANamedFolderThatIsNone() {
        ConfigLoader loader = new ConfigLoader(project, Map.of());
        Options options = options(Optional.of(Path.of("src")), Optional.empty());

        RetortException error = assertThrows(RetortException.class, () -> loader.findProject(options));

        assertEquals(RetortException.Kind.USAGE, error.kind());
    }

    @Test
    void database_isTheFirstOfOptionEnvironmentAndFile() throws IOException {
        toml("url = \"sqlite:///three.db\"");
        Map<String, String> both = Map.of("RETORT_URL", "sqlite:///one.db", "DATABASE_URL", "sqlite:///two.db");

        assertEquals(file("zero.db"), url(both, Optional.of("sqlite:///zero.db")));
        assertEquals(file("one.db"), url(both, Optional.empty()));
        assertEquals(file("two.db"), url(Map.of("DATABASE_URL", "sqlite:///two.db"), Optional.empty()));
        assertEquals(file("three.db"), url(Map.of(), Optional.empty()));
    }

    @Test
    void database_isTheEmbeddedServerWhenNothingNamesOne() {
        assertEquals(
                Optional.empty(),
                new ConfigLoader(project, Map.of())
                        .project(project, Options.NONE)
                        .url());
    }

    @Test
    void passwordFile_comesBeforeTheUrlsPassword() throws IOException {
        Path file = Files.writeString(project.resolve("secret"), "from-file\nsecond line\n");
        Options options = new Options(
                Optional.empty(), Optional.of("mysql://ann:typed@host/shop"), Optional.of("bob"), Optional.of(file));

        DatabaseUrl url = new ConfigLoader(project, Map.of())
                .project(project, options)
                .url()
                .orElseThrow();

        assertEquals(Optional.of("bob"), url.user());
        assertEquals(Optional.of("from-file"), url.password().map(Secret::value));
    }

    @Test
    void names_mapTheDatabasesNamesToJavas() throws IOException {
        toml("""
            [names]
            people = "tbl_people"
            [names.account]
            username = "账号"
            "groupId" = "所属组id"
            [relations.film]
            fk_film_language = { to = "language", from = "films" }
            """);

        Naming naming = new ConfigLoader(project, Map.of())
                .project(project, Options.NONE)
                .generation()
                .naming();

        assertEquals(Map.of("tbl_people", "people"), naming.tables());
        assertEquals(Map.of("account", Map.of("账号", "username", "所属组id", "groupId")), naming.columns());
        assertEquals(
                "[film.fk_film_language =  to language from films order []] []",
                naming.relations().toString());
    }

    @Test
    void versionColumns_areReadWithTheirPlaces() throws IOException {
        toml("""
            [locking]
            version = "version"
            [locking.users]
            version = "rev"
            [locking.releases]
            version = ""
            """);

        Locking locking = config().generation().locking();

        Path file = project.resolve("db/retort.toml");
        assertEquals(Optional.of(new Locking.Column("version", new Location.InFile(file, 2, 1))), locking.everywhere());
        assertEquals(
                Map.of(
                        "users", new Locking.Column("rev", new Location.InFile(file, 4, 1)),
                        "releases", new Locking.Column("", new Location.InFile(file, 6, 1))),
                locking.tables());
    }

    @Test
    void versionColumn_ofATableThatIsCalledVersion() throws IOException {
        toml("[locking.version]\nversion = \"rev\"");

        assertEquals(Optional.empty(), config().generation().locking().everywhere());
        assertEquals(
                Map.of("version", "rev").toString(),
                config().generation().locking().tables().toString());
    }

    @Test
    void wrongVersionColumns_areErrorsAtTheirPlace() throws IOException {
        Location secondLine = new Location.InFile(project.resolve("db/retort.toml"), 2, 1);
        toml("[locking]\nverison = \"rev\"");
        assertEquals("there is no setting \"verison\"", failure().message());
        assertEquals(Optional.of("did you mean version?"), failure().hint());
        assertEquals(Optional.of(secondLine), failure().location());
        toml("[locking.users]\ncolumn = \"rev\"");
        assertEquals("there is no setting \"column\"", failure().message());
        toml("[locking]\nversion = 3");
        assertEquals("\"version\" must be a text in quotes", failure().message());
        assertEquals(Optional.of(secondLine), failure().location());
    }

    @Test
    void generation_changesWithTheVersionColumns_andNotWithTheirPlaces() throws IOException {
        toml("");
        String none = config().generation().text();
        toml("[locking]\nversion = \"rev\"");
        String rev = config().generation().text();
        toml("# a comment\n[locking]\nversion = \"rev\"");

        assertEquals(rev, config().generation().text());
        assertNotEquals(none, rev);
    }

    @Test
    void generation_isTheSameTextInEachRun() throws IOException {
        toml("""
            [names.b]
            q = "1"
            w = "2"
            e = "3"
            r = "4"
            [names.a]
            x = "5"
            [names]
            one = "t"
            two = "s"
            """);

        assertEquals(
                "Naming[tables={s=two, t=one}, columns={a={5=x}, b={1=q, 2=w, 3=e, 4=r}}, relations=[] []]",
                config().generation().text().lines().findFirst().orElseThrow());
    }

    @Test
    void unknownSetting_isAnErrorAtItsPlace() throws IOException {
        toml("[generate]\npakage = \"a.b\"");

        RetortException error = failure();

        assertEquals("there is no setting \"pakage\"", error.message());
        assertEquals(Optional.of("did you mean package?"), error.hint());
        assertEquals(Optional.of(new Location.InFile(project.resolve("db/retort.toml"), 2, 1)), error.location());
    }

    @Test
    void flywaysSettings_areReadUnderFlywaysNames() throws IOException {
        toml("""
            versions = "timestamp"
            [placeholders]
            owner = "shop"
            "max.rows" = 7
            [flyway]
            outOfOrder = true
            baselineVersion = 3
            encoding = "latin1"
            ignoreMigrationPatterns = ["*:missing", "repeatable:pending"]
            """);

        MigrationSettings settings = new ConfigLoader(project, Map.of())
                .project(project, Options.NONE)
                .migrationSettings();

        assertEquals(MigrationSettings.Versions.TIMESTAMP, settings.versions());
        assertEquals(Map.of("owner", "shop", "max.rows", "7"), settings.placeholders());
        assertEquals(
                Map.of(
                        "outOfOrder", "true",
                        "baselineVersion", "3",
                        "encoding", "ISO-8859-1",
                        "ignoreMigrationPatterns", "*:missing,repeatable:pending"),
                settings.flyway());
    }

    @Test
    void wrongMigrationSettings_areErrorsAtTheirPlace() throws IOException {
        toml("[flyway]\noutOfOder = true");
        assertEquals(Optional.of("did you mean outOfOrder?"), failure().hint());
        toml("[flyway]\noutOfOrder = \"yes\"");
        assertEquals("\"outOfOrder\" must be true or false", failure().message());
        assertEquals(
                Optional.of(new Location.InFile(project.resolve("db/retort.toml"), 2, 1)),
                failure().location());
        toml("[flyway]\nencoding = \"UTF-9\"");
        assertEquals(
                "\"encoding\" must be the name of an encoding, such as \"UTF-8\"",
                failure().message());
        toml("versions = \"timestamps\"");
        assertEquals(
                "\"versions\" must be \"number\" or \"timestamp\"", failure().message());
        toml("[placeholders]\nowner = [1]");
        assertEquals("\"owner\" must be a text in quotes", failure().message());
    }

    @Test
    void projectWithoutMigrations_isFoundByItsSettings() throws IOException {
        Files.delete(project.resolve("db/migration"));
        toml("");

        assertEquals(
                Optional.of(project),
                new ConfigLoader(project.resolve("src/deep"), Map.of()).findProject(Options.NONE));
    }

    @Test
    void embeddedPostgres_isOneOfThoseThatThereAre() throws IOException {
        toml("[embedded]\npostgres = 16");
        assertEquals(Optional.of(16), config().migrationSettings().postgres());
        for (String version : new String[] {"\"16\"", "16.1", "[16]"}) {
            toml("[embedded]\npostgres = " + version);
            assertEquals(
                    "\"postgres\" must be a major version, as a number",
                    failure().message());
        }
        toml("[embedded]\npostgres = 9");
        assertEquals("there is no embedded PostgreSQL 9", failure().message());
        assertEquals(
                Optional.of("postgres = 18 is one; there are 14, 15, 16, 17, 18"),
                failure().hint());
        assertEquals(
                Optional.of(new Location.InFile(project.resolve("db/retort.toml"), 2, 1)),
                failure().location());
    }

    @Test
    void embeddedPostgres_standsBesideNoOtherKindOfDatabase() throws IOException {
        toml("url = \"mysql://app@localhost/shop\"\n[embedded]\npostgres = 16");
        assertEquals(
                "db/retort.toml names an embedded PostgreSQL, and a database that is another",
                failure().message());
        toml("url = \"postgresql://app@localhost/shop\"\n[embedded]\npostgres = 16");
        assertEquals(Optional.of(16), config().migrationSettings().postgres());
    }

    @Test
    void brokenFile_isAnErrorAtItsPlace() throws IOException {
        toml("url = \"x\"\nthis is no toml");

        RetortException error = failure();

        assertEquals(RetortException.Kind.USAGE, error.kind());
        assertEquals(2, ((Location.InFile) error.location().orElseThrow()).line());
    }

    @Test
    void wrongTypeAndWrongPackage_areErrors() throws IOException {
        toml("url = 3");
        assertEquals("\"url\" must be a text in quotes", failure().message());
        toml("[generate]\npackage = \"a-b\"");
        assertEquals("\"a-b\" is not the name of a Java package", failure().message());
    }

    private Config config() {
        return new ConfigLoader(project, Map.of()).project(project, Options.NONE);
    }

    private RetortException failure() {
        return assertThrows(
                RetortException.class, () -> new ConfigLoader(project, Map.of()).project(project, Options.NONE));
    }

    private void toml(String text) throws IOException {
        Files.writeString(project.resolve("db/retort.toml"), text);
    }

    private String file(String name) {
        return "jdbc:sqlite:" + project.resolve(name);
    }

    private String url(Map<String, String> environment, Optional<String> option) {
        return new ConfigLoader(project, environment)
                .project(project, options(Optional.empty(), option))
                .url()
                .orElseThrow()
                .jdbc();
    }

    private static Options options(Optional<Path> project, Optional<String> url) {
        return new Options(project, url, Optional.empty(), Optional.empty());
    }
}
