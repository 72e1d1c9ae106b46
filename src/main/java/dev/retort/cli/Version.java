package dev.retort.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import org.jooq.Constants;
import picocli.CommandLine.IVersionProvider;

/** The version of Retort and of what it stands on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Retort " + retort(), "jOOQ " + Constants.FULL_VERSION, "Java " + Runtime.version(),
        };
    }

    private static String retort() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** What tells this build from any other, so that nothing which another one generated passes for its own. */
    static String ofThisBuild() {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        try {
            Path code = Path.of(source.getLocation().toURI());
            return retort() + " " + Constants.FULL_VERSION + " " + (Files.isDirectory(code) ? files(code) : file(code));
        } catch (URISyntaxException | IOException e) {
            return retort() + " " + Constants.FULL_VERSION;
        }
    }

    /** While Retort itself is being worked on, its code is a folder. */
    private static String files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            StringBuilder files = new StringBuilder();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.append(file(file)).append(' ');
            }
            return Integer.toHexString(files.toString().hashCode());
        }
    }

    private static String file(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file);
    }
}
