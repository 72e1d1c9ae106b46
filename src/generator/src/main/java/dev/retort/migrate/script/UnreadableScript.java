package dev.retort.migrate.script;

import dev.retort.Location.InFile;
import dev.retort.RetortException;
import dev.retort.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/**
 * A script of which Flyway makes nothing before the database has seen it: for what is not in its encoding, a placeholder that
 * has no value, or statements that do not go together.
 */
public record UnreadableScript(Config config) {
    private static final Pattern PLACEHOLDER = Pattern.compile("No value provided for placeholder: (.*?)\\.\\s+Check");
    private static final Pattern FILE = Pattern.compile("Unable to parse statement in (.+?) at line \\d+ col");
    private static final Pattern MIXED = Pattern.compile(
            "Detected both transactional and non-transactional statements.*?Offending statement found at line (\\d+): ?"
                    + "([^\\n\\r]*?)(?: \\[(?:non-)?transactional])?(?=[\\n\\r]|$)");
    private static final Pattern UNDECODED =
            Pattern.compile("Unable to (?:calculate checksum|parse|read)|Malformed|Unmappable");

    /** The error in the user's own terms; empty where it is another one. */
    public Optional<RetortException> explain(FlywayException failure) {
        String said = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining("\n"));
        return placeholder(said, failure)
                .or(() -> mixed(said, failure))
                .or(() -> UNDECODED.matcher(said).find() ? undecoded(failure) : Optional.empty());
    }

    private Optional<RetortException> placeholder(String said, FlywayException failure) {
        Matcher found = PLACEHOLDER.matcher(said);
        if (!found.find()) {
            return Optional.empty();
        }
        String placeholder = found.group(1);
        String hint = "give it a value under [placeholders] in db/retort.toml; where such signs are data,"
                + " placeholderReplacement = false under [flyway] leaves them as they are";
        return scripts(said)
                .map(file -> place(file, placeholder))
                .flatMap(Optional::stream)
                .findFirst()
                .map(place -> new RetortException(
                                place.file().getFileName() + " has a placeholder without a value: " + placeholder,
                                failure)
                        .withLocation(place)
                        .withHint(hint));
    }

    private Optional<InFile> place(Path file, String placeholder) {
        List<String> lines = new String(bytes(file), charset()).lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            int column = lines.get(number - 1).indexOf(placeholder);
            if (column >= 0) {
                return Optional.of(new InFile(shown(file), number, column + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<RetortException> mixed(String said, FlywayException failure) {
        Matcher found = MIXED.matcher(said);
        if (!found.find()) {
            return Optional.empty();
        }
        String sentence = "a statement that runs in no transaction is beside others that do";
        String hint = "put it into a migration of its own, or set mixed = true under [flyway] in db/retort.toml:"
                + " none of the file runs in a transaction then";
        RetortException error = new RetortException(sentence, failure).withHint(hint);
        int line = Integer.parseInt(found.group(1));
        // Flyway does not say in which file.
        return Optional.of(scripts(said)
                .filter(file -> begins(file, line, found.group(2)))
                .findFirst()
                .map(file -> error.withLocation(new InFile(shown(file), line, 0)))
                .orElse(error));
    }

    private boolean begins(Path file, int line, String statement) {
        return new String(bytes(file), charset())
                .lines()
                .skip(line - 1L)
                .findFirst()
                .filter(text -> !statement.isBlank() && text.contains(statement.strip()))
                .isPresent();
    }

    private Optional<RetortException> undecoded(FlywayException failure) {
        return scripts("")
                .map(this::undecodedPlace)
                .flatMap(Optional::stream)
                .findFirst()
                .map(place -> new RetortException(
                                place.file().getFileName() + " is not written in "
                                        + charset().name(),
                                failure)
                        .withLocation(place)
                        .withHint("save it in " + charset().name()
                                + ", or say what all migrations are written in: encoding = \"ISO-8859-1\" under"
                                + " [flyway] in db/retort.toml"));
    }

    private Optional<InFile> undecodedPlace(Path file) {
        CharsetDecoder decoder = charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] bytes = bytes(file);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        if (!decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            return Optional.empty();
        }
        String before = text.flip().toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(new InFile(shown(file), line, before.length() - before.lastIndexOf('\n')));
    }

    /** The script that Flyway names, or else all of them. */
    private Stream<Path> scripts(String said) {
        Matcher named = FILE.matcher(said);
        if (named.find() && Files.isRegularFile(Path.of(named.group(1)))) {
            return Stream.of(Path.of(named.group(1)));
        }
        return config.undoFiles().stream().filter(file -> file.toString().endsWith(".sql"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Charset charset() {
        return Optional.ofNullable(config.migrationSettings().flyway().get("encoding"))
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    private Path shown(Path file) {
        return file.startsWith(config.project()) ? config.project().relativize(file) : file;
    }
}
