package dev.retort.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded server, as processes that come, go and die see it. */
@Tag("slow")
@Timeout(30)
class EmbeddedServerTest {
    @TempDir
    private static Path temporary;

    private static Path data;
    private Path project;
    private final List<ShellProcess> shells = new ArrayList<>();

    /** Most tests begin with data, because to make it takes longer than all that they do. */
    @BeforeAll
    static void makeData() throws Exception {
        Path seed = Files.createDirectory(temporary.resolve("seed"));
        try (Database _ = Database.open(TestServer.embedded(seed), _ -> {})) {
            data = seed.resolve(".retort/mariadb");
        }
        awaitEnd(handle(seed.resolve(".retort/run/watchdog.pid")));
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
        try (Database database = Database.open(TestServer.embedded(other), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table t engine = aria as select 'kept' x");
            try (Database _ = openHere()) {
                statement.execute("drop table t");
                assertNull(statement.getWarnings());
            }
        }
        awaitEnd(handle(other.resolve(".retort/run/watchdog.pid")));
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
        for (String program : List.of("sh", "rm", "mv", "mkfifo")) {
            Path script = Files.writeString(programs.resolve(program), "#!/bin/sh\nexec /bin/" + program + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        copyData();
        ShellProcess first = ShellProcess.start(project, Map.of("PATH", programs.toString()));
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

    @Test
    void startOfFour_startsOneServer() throws Exception {
        for (int i = 0; i < 4; i++) {
            launch();
        }
        Set<String> servers = new HashSet<>();
        for (ShellProcess shell : shells) {
            assertEquals("ready", shell.answer());
            servers.add(shell.run("select @@pid_file") + shell.run("select @@server_uid"));
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
        Path partial = Files.createDirectories(project.resolve(".retort/mariadb.partial/mysql"));
        Files.writeString(partial.resolve("db.frm"), "half a file");
        ShellProcess shell = launch();
        assertEquals("ready", shell.answer());
        assertEquals("1", shell.run("select 1"));
        assertFalse(Files.exists(project.resolve(".retort/mariadb.partial")));
    }

    @Test
    void pathTooLongForASocket_isServedFromElsewhere() throws Exception {
        project = Files.createDirectories(project.resolve("a folder with a long name/".repeat(6)));
        ShellProcess shell = open();
        Path socket = Path.of(shell.run("select @@socket"));
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
        Path folder = Path.of(shell.run("select @@socket")).getParent();
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
            for (String folder : List.of("", "mariadb", "run")) {
                assertEquals("rwx------", permissions(project.resolve(".retort").resolve(folder)), folder);
            }
            for (String file : List.of("mariadb.log", "mariadb.lock", "run/lifeline")) {
                assertEquals("rw-------", permissions(project.resolve(".retort").resolve(file)), file);
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
                    assertFalse(sockets.contains(line.strip().split("\\s+")[9]), line);
                }
            }
        }
    }

    @Test
    void folderThatCannotBeMade_isNamed() throws Exception {
        Files.writeString(project.resolve(".retort"), "");
        String message = failure();
        assertTrue(message.startsWith("the embedded MariaDB server cannot be used"), message);
        assertTrue(message.contains(project.resolve(".retort").toString()), message);
    }

    @Test
    void damagedData_isReportedWithTheServersReason() throws Exception {
        copyData();
        Files.writeString(project.resolve(".retort/mariadb/ibdata1"), "no table space");
        String message = failure();
        assertTrue(message.startsWith("the embedded MariaDB server did not start: InnoDB: "), message);
    }

    private ShellProcess launch() throws IOException {
        ShellProcess shell = ShellProcess.start(project, Map.of());
        shells.add(shell);
        return shell;
    }

    private void copyData() throws IOException {
        Path copy = project.resolve(".retort/mariadb");
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
        return Database.open(TestServer.embedded(project), _ -> {});
    }

    /** Why this process cannot open the database. */
    private String failure() {
        return assertThrows(RetortException.class, () -> Database.open(TestServer.embedded(project), _ -> {}))
                .message();
    }

    private Path run() {
        return project.resolve(".retort/run");
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
