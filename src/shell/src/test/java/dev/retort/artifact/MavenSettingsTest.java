package dev.retort.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenSettingsTest {
    private static final Path DEFAULT = Path.of("/home/me/.m2/repository");
    private static final URI CENTRAL = URI.create("https://repo.maven.apache.org/maven2/");

    @TempDir
    Path folder;

    @Test
    void noSettings_areMavensDefaults() {
        assertEquals(new MavenSettings(DEFAULT, CENTRAL), MavenSettings.read(folder.resolve("settings.xml"), DEFAULT));
    }

    @Test
    void localRepository_isRead_withVariables() throws IOException {
        assertEquals(
                Path.of(System.getProperty("user.home"), "jars"),
                read("<localRepository> ${user.home}/jars </localRepository>").localRepository());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"central", "*", "external:*", "other, central", "*, !other"})
    void mirrorOfCentral_isFetchedFrom(String mirrorOf) throws IOException {
        assertEquals(URI.create("https://mirror.shop/maven/"), mirror(mirrorOf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"other", "*, !central"})
    void mirrorOfOthers_isNot(String mirrorOf) throws IOException {
        assertEquals(CENTRAL, mirror(mirrorOf));
    }

    @Test
    void brokenSettings_areAsNone() throws IOException {
        assertEquals(new MavenSettings(DEFAULT, CENTRAL), read("<localRepository>/x</wrong>"));
    }

    private URI mirror(String mirrorOf) throws IOException {
        return read("<mirrors><mirror><id>first</id><url>https://first.shop/</url><mirrorOf>nothing</mirrorOf></mirror>"
                        + "<mirror><mirrorOf>" + mirrorOf + "</mirrorOf><url>https://mirror.shop/maven</url></mirror>"
                        + "</mirrors>")
                .central();
    }

    private MavenSettings read(String settings) throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.xml"),
                "<?xml version='1.0'?><settings xmlns='http://maven.apache.org/SETTINGS/1.2.0'>" + settings
                        + "</settings>");
        return MavenSettings.read(file, DEFAULT);
    }
}
