package dev.retort.artifact;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The user's own settings of Maven, as far as they concern repositories.
 *
 * @param localRepository the folder of what is on the machine
 * @param central where the artifacts of Maven Central are fetched from
 */
record MavenSettings(Path localRepository, URI central) {
    private static final URI CENTRAL = URI.create("https://repo.maven.apache.org/maven2/");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)\\}");

    /** The settings of the user who runs this. A file that is not read as Maven would read it is as none. */
    static MavenSettings ofPerson() {
        Path maven = Path.of(System.getProperty("user.home"), ".m2");
        MavenSettings settings = read(maven.resolve("settings.xml"), maven.resolve("repository"));
        return Optional.ofNullable(System.getProperty("maven.repo.local"))
                .map(named -> new MavenSettings(Path.of(named), settings.central))
                .orElse(settings);
    }

    static MavenSettings read(Path file, Path defaultRepository) {
        MavenSettings defaults = new MavenSettings(defaultRepository, CENTRAL);
        if (!Files.isRegularFile(file)) {
            return defaults;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Map<String, String>> mirrors = new ArrayList<>();
            String repository = texts(reader, mirrors).getOrDefault("settings/localRepository", "");
            URI central = mirrors.stream()
                    .filter(mirror -> mirrorsCentral(mirror.getOrDefault("mirrorOf", "")))
                    .map(mirror -> mirror.getOrDefault("url", ""))
                    .filter(url -> !url.isBlank())
                    .map(url -> URI.create(url.endsWith("/") ? url : url + "/"))
                    .findFirst()
                    .orElse(CENTRAL);
            return new MavenSettings(repository.isBlank() ? defaultRepository : Path.of(repository), central);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return defaults;
        }
    }

    /** The texts of single elements by their paths; those of each mirror go into a list. */
    private static Map<String, String> texts(Reader reader, List<Map<String, String>> mirrors)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(reader);
        List<String> path = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    if (path.equals(List.of("settings", "mirrors", "mirror"))) {
                        mirrors.add(new HashMap<>());
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    String text = interpolated(xml.getText().strip());
                    if (path.size() == 4 && path.get(2).equals("mirror")) {
                        mirrors.getLast().put(path.getLast(), text);
                    } else if (!text.isEmpty()) {
                        texts.put(String.join("/", path), text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return texts;
    }

    private static boolean mirrorsCentral(String mirrorOf) {
        List<String> names =
                Arrays.stream(mirrorOf.split(",", -1)).map(String::strip).toList();
        return !names.contains("!central")
                && (names.contains("central") || names.contains("*") || names.contains("external:*"));
    }

    private static String interpolated(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            String name = variable.group(1);
            String value = name.startsWith("env.") ? System.getenv(name.substring(4)) : System.getProperty(name);
            return Matcher.quoteReplacement(value == null ? variable.group() : value);
        });
    }
}
