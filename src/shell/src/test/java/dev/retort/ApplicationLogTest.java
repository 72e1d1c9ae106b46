package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlDataSource;
import dev.retort.testing.TestServer;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an application logs that uses the library and says nothing of logging: in a JVM of its own, as logs are set once. */
@Tag("slow")
class ApplicationLogTest {

    /** An application that does next to nothing. */
    static final class Application {
        private Application() {}

        public static void main(String[] arguments) {
            UrlDataSource dataSource = new UrlDataSource(DatabaseUrl.parse(arguments[0], Path.of("")));
            try (Retort retort = Retort.open(dataSource)) {
                System.out.println("version: "
                        + retort.transactionResult(session -> session.dsl().fetchValue("select version()")));
                System.out.println("driver: "
                        + retort.transactionResult(session -> session.dsl()
                                .connectionResult(
                                        connection -> connection.getMetaData().getDatabaseMajorVersion())));
            }
        }
    }

    @Test
    void library_letsJooqWarnOfNoServerThatItWasTriedWith() throws Exception {
        String output = run(TestServer.createSchema().jdbc());
        assertTrue(output.contains("version: 11.4."), output);
        assertFalse(output.contains("WARN"), output);
        assertEquals(
                "driver: 11",
                output.lines().filter(line -> line.startsWith("driver: ")).collect(Collectors.joining()),
                "the application is told the true version");
    }

    /** Without SLF4J, to which jOOQ would log what is lost here. */
    private static String run(String url) throws Exception {
        String path = Stream.of(Objects.requireNonNull(System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        path,
                        Application.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
