package dev.retort.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PostgresArtifactsTest {

    @Test
    void majors_areThoseThatTheirMakersMaintain() {
        assertEquals(List.of(14, 15, 16, 17, 18), PostgresArtifacts.majors());
        assertEquals("linux-amd64, linux-arm64v8, darwin-arm64v8", PostgresArtifacts.platforms());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void servers_areThoseThatTheTestsOfEveryVersionStart() throws IOException {
        String pom = Files.readString(Path.of("src/shell/pom.xml"));
        for (int major : List.of(14, 18)) {
            MavenArtifact artifact = PostgresArtifacts.of(major).orElseThrow();
            assertTrue(
                    pom.replaceAll("\\s+", "")
                            .contains("<artifactId>" + artifact.name() + "</artifactId><version>" + artifact.version()),
                    artifact.coordinates());
        }
    }
}
