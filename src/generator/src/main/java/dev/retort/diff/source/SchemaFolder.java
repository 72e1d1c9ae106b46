package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.source.SchemaSide.WrittenInFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of SQL, or a folder of such files, that says how a schema should be.
 *
 * @param base the folder by which its paths are shown
 */
public record SchemaFolder(Path path, Path base) {
    private static final String SUFFIX = ".sql";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** That of a project: {@code db/schema.sql} or {@code db/schema/}; empty where it has neither. */
    public static Optional<SchemaFolder> of(Config config) {
        Path file = config.project().resolve("db/schema.sql");
        Path folder = config.project().resolve("db/schema");
        boolean isFile = Files.isRegularFile(file);
        boolean isFolder = Files.isDirectory(folder);
        if (isFile && isFolder) {
            throw RetortException.usage("db/schema.sql and the folder db/schema both say how the schema should be")
                    .withHint("put the file into the folder, or take one of them away");
        }
        return isFile || isFolder
                ? Optional.of(new SchemaFolder(isFile ? file : folder, config.project()))
                : Optional.empty();
    }

    /** What it is called: {@code db/schema.sql}. */
    public String title() {
        return shown(path);
    }

    /**
     * Its files in the order of their names, those of subfolders among them.
     *
     * @throws RetortException when they cannot be read
     */
    public WrittenInFiles side() {
        List<SchemaFile> files = new ArrayList<>();
        for (Path file : files()) {
            files.add(new SchemaFile(shown(file), text(file)));
        }
        if (files.isEmpty()) {
            throw RetortException.usage("there is no .sql file in " + shown(path));
        }
        return new WrittenInFiles(shown(path), files);
    }

    /** The files themselves, in that order. */
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private String text(Path file) {
        try {
            String text = Files.readString(file);
            if (text.indexOf('\0') >= 0) {
                throw notText(file);
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notText(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private RetortException notText(Path file) {
        return RetortException.usage(shown(file) + " is not text in UTF-8")
                .withHint("save it in UTF-8; iconv -f latin1 -t utf-8 makes it of Latin-1");
    }

    private String shown(Path file) {
        return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
    }

    private RetortException unreadable(Path file, IOException cause) {
        return new RetortException(shown(file) + " cannot be read: " + cause.getMessage(), cause);
    }
}
