package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.render.cell.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code mvn -Pdist package} made, unpacked where there is nothing else: no JDK, no network, no program but a shell. It runs
 * in a root of its own, as root or in a user namespace.
 */
@Tag("slow")
class DistributionTest {
    private static final Path MADE = Path.of("target", "dist");
    private static final String QUERY = "select(FILM.TITLE).from(FILM)";
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");
    private static final String TITLE = """
        +-------+
        | title |
        +-------+
        | Emma  |
        +-------+
        """;

    @TempDir
    private Path root;

    @Test
    void archive_evaluatesATypedLine_whereThereIsNothingButAShell() throws Exception {
        Path archive = made(".tar.gz");
        assertTrue(Files.size(archive) < 130_000_000, () -> archive + " is too large");
        bareSystem();
        Path opt = Files.createDirectories(root.resolve("opt"));
        run("tar", "-xzf", archive.toString(), "-C", opt.toString());
        String home = "/opt/" + archive.getFileName().toString().replace(".tar.gz", "");

        assertEquals(TITLE, inside(home + "/bin/retort sqlite:///film.db -e '" + QUERY + "'"));
        assertTrue(Files.exists(root.resolve(home.substring(1)).resolve("share/doc/retort/bom.json")));
        assertTrue(Files.exists(root.resolve(home.substring(1)).resolve("LICENSE")));
    }

    @Test
    void debianPackage_evaluatesATypedLine_andHasAManualAndCompletions() throws Exception {
        bareSystem();
        run("dpkg-deb", "-x", made(".deb").toString(), root.toString());

        assertEquals(TITLE, inside("/usr/bin/retort sqlite:///film.db -e '" + QUERY + "'"));
        String manual = Files.readString(root.resolve("usr/share/man/man1/retort.1"));
        assertTrue(manual.contains(".SS retort downgrade VERSION"), manual);
        for (String completion : List.of(
                "bash-completion/completions/retort",
                "zsh/vendor-completions/_retort",
                "fish/vendor_completions.d/retort.fish")) {
            String text = Files.readString(root.resolve("usr/share").resolve(completion));
            assertTrue(text.contains("downgrade") && text.contains("password-file"), completion);
        }
    }

    @Test
    void image_evaluatesATypedLine_andHasAnEmbeddedServer() throws Exception {
        Path image = Files.createTempDirectory("image");
        run("tar", "-xf", made("-image.tar").toString(), "-C", image.toString());
        Map<?, ?> index = json(image.resolve("index.json"));
        Map<?, ?> manifest = json(blob(image, (Map<?, ?>) ((List<?>) index.get("manifests")).getFirst()));
        for (Object layer : (List<?>) manifest.get("layers")) {
            run(
                    "tar",
                    "--warning=no-unknown-keyword",
                    "-xzf",
                    blob(image, (Map<?, ?>) layer).toString(),
                    "-C",
                    root.toString());
        }
        sample(root.resolve("work"));

        assertEquals(TITLE, inside("cd /work; /opt/retort/bin/retort sqlite:///film.db -e '" + QUERY + "'"));
        assertEquals(TITLE, inside("""
            cd /work; retort init shop >&2; cd shop
            echo "create table film (id int primary key, title varchar(9)); insert into film values (1, 'Emma');" > db/migration/V1__film.sql
            retort upgrade >&2; retort -e '%s'\
            """.formatted(QUERY)));
        PackagedRetort.delete(image);
    }

    private static Path made(String suffix) throws IOException {
        try (Stream<Path> files = Files.exists(MADE) ? Files.list(MADE) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "there is no " + suffix + " in " + MADE + ": mvn -Pdist -DskipTests package makes it"));
        }
    }

    private static Path blob(Path image, Map<?, ?> descriptor) {
        return image.resolve("blobs/sha256")
                .resolve(descriptor.get("digest").toString().replace("sha256:", ""));
    }

    private static Map<?, ?> json(Path file) throws IOException {
        return (Map<?, ?>) Objects.requireNonNull(JsonReader.parse(Files.readString(file)));
    }

    /** A shell, what reads its links, and what these and a Java runtime are linked with. */
    private void bareSystem() throws Exception {
        for (String program : List.of("/bin/sh", "/usr/bin/readlink")) {
            copy(Path.of(program).toRealPath(), "/bin/" + Path.of(program).getFileName());
            copyLibraries(program);
        }
        copyLibraries(System.getProperty("java.home") + "/bin/java");
        copyLibraries(System.getProperty("java.home") + "/lib/server/libjvm.so");
        Files.createDirectories(root.resolve("root"));
        sample(Files.createDirectories(root.resolve("tmp")));
    }

    private static void sample(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("film.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table film (id integer primary key, title text)");
            statement.execute("insert into film values (1, 'Emma')");
        }
    }

    private void copyLibraries(String program) throws IOException {
        Process ldd = new ProcessBuilder("ldd", program).start();
        Matcher libraries = LIBRARY.matcher(new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        while (libraries.find()) {
            String library = libraries.group(1);
            if (!library.startsWith(System.getProperty("java.home"))) {
                copy(Path.of(library).toRealPath(), library);
            }
        }
    }

    private void copy(Path from, String to) throws IOException {
        Path target = root.resolve(to.substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** What a command in the root says, without a network. */
    private String inside(String command) throws Exception {
        for (String folder : List.of("proc", "dev")) {
            Path mounted = root.resolve(folder);
            if (!Files.exists(mounted, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(mounted);
            }
        }
        List<String> line = new ArrayList<>(List.of("unshare", "--mount", "--net", "--pid", "--fork"));
        if (!System.getProperty("user.name").equals("root")) {
            line.addAll(List.of("--user", "--map-root-user"));
        }
        line.addAll(List.of(
                "sh",
                "-euc",
                "mount -t proc proc \"$0/proc\"; mount --rbind /dev \"$0/dev\";"
                        + " exec env -i PATH=/opt/retort/bin:/bin:/usr/bin HOME=/root LANG=C.UTF-8"
                        + " /usr/sbin/chroot \"$0\" /bin/sh -c \"cd /tmp; $1\"",
                root.toString(),
                command));
        return run(line.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("err", "");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + out + text(err));
        Files.delete(err);
        return out;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
