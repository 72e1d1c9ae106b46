package dev.retort.database.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Folders;
import dev.retort.database.ShellProcess;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of the embedded server, as processes that come, go and die see it. */
@Tag("slow")
@Timeout(30)
@ParameterizedClass
@EnumSource
class EmbeddedServerTest {
    @TempDir
    private static Path temporary;

    private static final Map<Engine, Path> DATA = new EnumMap<>(Engine.class);

    @Parameter
    private Engine engine;

    private Path project;
    private final List<ShellProcess> shells = new ArrayList<>();

    /** The servers that there are, and what is told otherwise by each. */
    enum Engine {
        MARIADB("MariaDB", "", ".retort", "mariadb", "mariadb.sock", "ibdata1"),
        POSTGRES("PostgreSQL", "14", ".retort/postgres", "server", ".s.PGSQL.5432", "global/pg_control");

        private final String product;
        private final String version;
        private final String state;
        private final String name;
        private final String socket;
        private final String vital;

        Engine(String product, String version, String state, String name, String socket, String vital) {
            this.product = product;
            this.version = version;
            this.state = state;
            this.name = name;
            this.socket = socket;
            this.vital = vital;
        }

        private Config config(Path project) {
            return TestServer.embedded(project, version);
        }

        private String identity() {
            return this == MARIADB
                    ? "select concat(@@pid_file, @@server_uid)"
                    : "select pg_postmaster_start_time()::text || current_setting('data_directory')";
        }
    }

    /** Most tests begin with data, because to make it takes longer than all that they do. */
    private Path data() throws IOException {
        Path made = DATA.get(engine);
        if (made == null) {
            Path seed = Files.createDirectory(temporary.resolve("seed" + engine));
            try (Database database = DatabaseOpener.open(engine.config(seed), _ -> {})) {
                database.connect().close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            made = seed.resolve(engine.state).resolve(engine.name);
            awaitEnd(handle(seed.resolve(engine.state).resolve("run/watchdog.pid")));
            DATA.put(engine, made);
        }
        return made;
    }

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createTempDirectory(temporary, "p");
    }

    @AfterEach
    @Timeout(30)
    void endAll() throws Exception {
        for (ShellProcess shell : shells) {
            shell.kill();
        }
        if (Files.exists(run().resolve("watchdog.pid"))) {
            awaitEnd(watchdog());
        }
    }

    @Test
    void join_keepsServerWhenStarterLeaves() throws Exception {
        ShellProcess starter = open();
        starter.run("create table t as select 'kept' x");
        ProcessHandle server = server();
        ShellProcess joiner = open();
        starter.leave();
        assertEquals("kept", joiner.run("select x from t"));
        assertEquals(server, server());
        joiner.leave();
        awaitEnd(server);
    }

    @Test
    void join_keepsServerWhenJoinerLeaves() throws Exception {
        ShellProcess starter = open();
        ProcessHandle server = server();
        openHere().close();
        assertEquals("1", starter.run("select 1"));
        assertEquals(server, server());
    }

    @Test
    void temporaryTables_outliveTheStartOfAnotherServer() throws Exception {
        Path other = Files.createTempDirectory(temporary, "p");
        try (Database database = DatabaseOpener.open(engine.config(other), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String kind = engine == Engine.MARIADB ? "engine = aria" : "";
            statement.execute("create temporary table t " + kind + " as select 'kept' x");
            try (Database _ = openHere()) {
                statement.execute("drop table t");
                assertNull(statement.getWarnings());
            }
        }
        awaitEnd(handle(other.resolve(engine.state).resolve("run/watchdog.pid")));
    }

    @Test
    void killedShell_leavesNoServerBehind() throws Exception {
        ShellProcess starter = open();
        ProcessHandle server = server();
        ProcessHandle watchdog = watchdog();
        starter.kill();
        awaitEnd(server);
        awaitEnd(watchdog);
        assertTrue(Files.notExists(run().resolve("lifeline")));
    }

    @Test
    void killedStarter_leavesServerToJoiner() throws Exception {
        ShellProcess starter = open();
        ShellProcess joiner = open();
        starter.kill();
        assertEquals("1", joiner.run("select 1"));
    }

    @Test
    void killedServer_isStartedAgainForThoseWhoUseIt() throws Exception {
        ShellProcess first = open();
        ShellProcess second = open();
        first.run("create table t as select 'kept' x");
        ProcessHandle server = server();
        ShellProcess.kill(server);
        assertEquals("kept", first.run("select x from t"));
        assertEquals("kept", second.run("select x from t"));
        assertNotEquals(server, server());
        assertEquals("kept", open().run("select x from t"));
    }

    @Test
    void killedWatchdog_isReplacedByTheNextStart() throws Exception {
        ShellProcess first = open();
        first.run("create table t as select 'kept' x");
        ShellProcess.kill(watchdog());
        ShellProcess second = open();
        assertEquals("kept", second.run("select x from t"));
        first.leave();
        assertEquals("kept", second.run("select x from t"));
        ProcessHandle server = server();
        second.leave();
        awaitEnd(server);
    }

    @Test
    void orphanedServer_isStoppedByTheNextStart() throws Exception {
        // Without these programs the kernel does not tell the server that its watchdog was killed.
        Path programs = Files.createDirectory(project.resolve("bin"));
        for (String program : List.of("sh", "rm", "mv", "mkfifo", "unshare", "id")) {
            Path script =
                    Files.writeString(programs.resolve(program), "#!/bin/sh\nexec /usr/bin/" + program + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        copyData();
        ShellProcess first = ShellProcess.start(project, engine.version, Map.of("PATH", programs.toString()));
        shells.add(first);
        assertEquals("ready", first.answer());
        first.run("create table t as select 'kept' x");
        ProcessHandle orphan = server();
        ShellProcess.kill(watchdog());
        first.kill();
        assertTrue(orphan.isAlive());
        assertEquals("kept", open().run("select x from t"));
        awaitEnd(orphan);
    }

    @Test
    void allKilled_nextStartRecovers() throws Exception {
        ShellProcess shell = open();
        shell.run("create table t as select 'kept' x");
        ProcessHandle server = server();
        ProcessHandle watchdog = watchdog();
        ShellProcess.kill(server);
        ShellProcess.kill(watchdog);
        shell.kill();
        assertEquals("kept", open().run("select x from t"));
    }

    /** As in a container that was started anew, where numbers are small, and soon given again. PostgreSQL keeps its own with the data. */
    @Test
    void numberOfAKilledServer_mayBeAnotherProcesss() throws Exception {
        ShellProcess shell = open();
        shell.run("create table t as select 'kept' x");
        ProcessHandle server = server();
        ShellProcess.kill(server);
        ShellProcess.kill(watchdog());
        shell.kill();
        Path number = state().resolve(engine.name).resolve("postmaster.pid");
        String other = String.valueOf(ProcessHandle.current().pid());
        if (engine == Engine.POSTGRES) {
            Files.writeString(number, Files.readString(number).replaceFirst("\\d+", other));
        }

        assertEquals("kept", open().run("select x from t"));
    }

    @Test
    void startOfFour_startsOneServer() throws Exception {
        for (int i = 0; i < 4; i++) {
            launch();
        }
        Set<String> servers = new HashSet<>();
        for (ShellProcess shell : shells) {
            assertEquals("ready", shell.answer());
            servers.add(shell.run(engine.identity()));
        }
        assertEquals(1, servers.size());
    }

    @Test
    void start_whileTheLastServerStops() throws Exception {
        for (int i = 0; i < 3; i++) {
            openHere().close();
        }
        assertEquals("1", open().run("select 1"));
    }

    @Test
    void interruptedInstallation_isBegunAgain() throws Exception {
        Path partial = Files.createDirectories(state().resolve(engine.name + ".partial/mysql"));
        Files.writeString(partial.resolve("db.frm"), "half a file");
        ShellProcess shell = launch();
        assertEquals("ready", shell.answer());
        assertEquals("1", shell.run("select 1"));
        assertFalse(Files.exists(state().resolve(engine.name + ".partial")));
    }

    @Test
    void pathTooLongForASocket_isServedFromElsewhere() throws Exception {
        project = Files.createDirectories(project.resolve("a folder with a long name/".repeat(6)));
        open();
        Path socket = RunFolder.of(state(), engine.socket).socket();
        assertTrue(Files.exists(socket));
        assertFalse(socket.startsWith(project));
        assertEquals("rwx------", permissions(socket.getParent()));
        openHere().close();
        ProcessHandle watchdog = handle(socket.resolveSibling("watchdog.pid"));
        endAll();
        awaitEnd(watchdog);
        Folders.delete(socket.getParent());
    }

    @Test
    void plantedSocketFolder_isRefused() throws Exception {
        project = Files.createDirectories(project.resolve("a folder with a long name/".repeat(6)));
        ShellProcess shell = open();
        Path folder = RunFolder.of(state(), engine.socket).folder();
        ProcessHandle watchdog = handle(folder.resolve("watchdog.pid"));
        shell.leave();
        awaitEnd(watchdog);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals("the folder " + folder + " is not yours alone", failure());
        Folders.delete(folder);
    }

    @Test
    void everyFolderAndSecret_isTheOwnersAlone() throws Exception {
        try (Database _ = openHere()) {
            for (String folder : List.of("", engine.name, "run")) {
                assertEquals("rwx------", permissions(state().resolve(folder)), folder);
            }
            for (String file : List.of(engine.name + ".log", engine.name + ".lock", "run/lifeline")) {
                assertEquals("rw-------", permissions(state().resolve(file)), file);
            }
            if (engine == Engine.POSTGRES) {
                assertEquals("rwx------", permissions(run().resolve(engine.socket)));
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void server_listensOnNoPort() throws Exception {
        try (Database _ = openHere();
                Stream<Path> descriptors = Files.list(Path.of("/proc", "" + server().pid(), "fd"))) {
            Set<String> sockets = descriptors
                    .map(EmbeddedServerTest::target)
                    .filter(target -> target.startsWith("socket:"))
                    .map(target -> target.replaceAll("\\D", ""))
                    .collect(Collectors.toSet());
            assertFalse(sockets.isEmpty());
            for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
                for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                    String[] row = line.strip().split("\\s+");
                    // PostgreSQL 14 has one that is connected to itself, and hears nothing else.
                    boolean isOpen = !row[1].equals(row[2]);
                    assertFalse(isOpen && sockets.contains(row[9]), line);
                }
            }
        }
    }

    @Test
    void linkInPlaceOfTheFolder_isRefused() throws Exception {
        Path precious = Files.createDirectory(project.resolve("precious"));
        Files.createDirectories(state().getParent());
        Files.createSymbolicLink(state(), precious);
        assertEquals(state() + " is a link, and Retort makes none there", failure());
        assertEquals(0, precious.toFile().list().length);
    }

    @Test
    void folderThatCannotBeMade_isNamed() throws Exception {
        Files.writeString(project.resolve(".retort"), "");
        String message = failure();
        assertTrue(message.startsWith("the embedded " + engine.product + " server cannot be used"), message);
        assertTrue(message.contains(project.resolve(".retort").toString()), message);
    }

    @Test
    void damagedData_isReportedWithTheServersReason() throws Exception {
        copyData();
        Files.writeString(state().resolve(engine.name).resolve(engine.vital), "no table space");
        String message = failure();
        assertTrue(message.startsWith("the embedded " + engine.product + " server did not start: "), message);
    }

    private ShellProcess launch() throws IOException {
        ShellProcess shell = ShellProcess.start(project, engine.version, Map.of());
        shells.add(shell);
        return shell;
    }

    private void copyData() throws IOException {
        Path data = data();
        Path copy = state().resolve(engine.name);
        if (Files.exists(copy)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = copy.resolve(data.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private ShellProcess open() throws IOException {
        copyData();
        ShellProcess shell = launch();
        assertEquals("ready", shell.answer());
        return shell;
    }

    /** The database, opened by this process. */
    private Database openHere() throws IOException {
        copyData();
        return DatabaseOpener.open(engine.config(project), _ -> {});
    }

    /** Why this process cannot open the database. */
    private String failure() {
        return assertThrows(RetortException.class, () -> DatabaseOpener.open(engine.config(project), _ -> {}))
                .message();
    }

    private Path state() {
        return project.resolve(engine.state);
    }

    private Path run() {
        return state().resolve("run");
    }

    private ProcessHandle server() throws IOException {
        return handle(run().resolve("server.pid"));
    }

    private ProcessHandle watchdog() throws IOException {
        return handle(run().resolve("watchdog.pid"));
    }

    private static ProcessHandle handle(Path file) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    }

    private static void awaitEnd(ProcessHandle process) {
        ShellProcess.awaitEnd(process);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }
}
