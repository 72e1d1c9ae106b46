package dev.retort.compile;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Compiled schemas in a folder of the caller's, one jar each, found by key: the fingerprint of the sources, or of the
 * schema that they would be generated from. What another version of Retort, jOOQ or Java wrote is not found. Entries
 * that were not asked for in a long time go when a new one comes. Several processes may share a folder.
 *
 * @param application folders and jars of the application's own classes that those of the schema need
 */
public record SchemaCache(Path folder, List<Path> application) {

    private static final Duration UNUSED = Duration.ofDays(60);
    private static final Duration UNFINISHED = Duration.ofHours(1);

    /** The cache in this folder, which need not exist. */
    public static SchemaCache in(Path folder) {
        return new SchemaCache(folder, List.of());
    }

    /** The cache of the user who runs Retort, for databases without a project. */
    public static SchemaCache ofUser(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.isEmpty() || !Path.of(xdg).isAbsolute()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(xdg);
        return in(base.resolve("retort").resolve("schemas"));
    }

    /** The same folder, for classes that need those of an application. */
    public SchemaCache with(List<Path> classes) {
        return new SchemaCache(folder, List.copyOf(classes));
    }

    /** Whether something can be kept here; makes the folder where there is none. */
    public boolean isWritable() {
        try {
            createOwnerOnly(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** What was compiled under this key, if anything was, and if it is as it was written. */
    public Optional<CompiledSchema> find(String key) {
        Path jar = jar(key);
        if (!SealedJar.isWhole(jar)) {
            return Optional.empty();
        }
        try {
            String packageName = SimpleNames.read(jar).packageName();
            touch(jar);
            return Optional.of(new CompiledSchema(jar, headers(), packageName, application));
        } catch (RetortException e) {
            return Optional.empty();
        }
    }

    /** Writes, beside what the caller does meanwhile, what compiling will need; what goes wrong is told when it is needed. */
    public void prepare() {
        CompletableFuture.runAsync(this::headers).exceptionally(_ -> null);
    }

    /** The jar in place of the libraries, written if it is not there. */
    synchronized Path headers() {
        Path jar = jar("headers of " + ClassPath.libraries());
        try {
            if (SealedJar.isWhole(jar)) {
                touch(jar);
            } else {
                write(jar, Headers.of(ClassPath.libraries()));
            }
            return jar;
        } catch (IOException e) {
            throw unwritable(jar, e);
        }
    }

    /** Says that the jar is used; a folder that can only be read serves as well. */
    private static void touch(Path jar) {
        try {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It may be compiled once more than needed.
        }
    }

    private static RetortException unwritable(Path jar, IOException cause) {
        String reason = cause instanceof AccessDeniedException denied
                ? "no permission for " + denied.getFile()
                : cause.getMessage();
        return new RetortException("cannot write " + jar + ": " + reason, cause)
                .withHint(
                        "is the disk full, or the folder not yours? XDG_CACHE_HOME names another for the user's cache");
    }

    private Path jar(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> ingredients = Stream.concat(
                            Stream.of(key, String.valueOf(Runtime.version().feature())),
                            BoundDsl.ingredients().stream())
                    .toList();
            for (String ingredient : ingredients) {
                digest.update((ingredient + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return folder.resolve(HexFormat.of().formatHex(digest.digest(), 0, 16) + ".jar");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a jar of these entries. */
    CompiledSchema keep(String key, String packageName, Map<String, byte[]> entries) {
        Path jar = jar(key);
        try {
            write(jar, entries);
            CompiledSchema schema = new CompiledSchema(jar, headers(), packageName, application);
            prune(jar);
            return schema;
        } catch (IOException e) {
            throw unwritable(jar, e);
        }
    }

    /** Writes a jar; other processes see all of it or nothing. */
    private void write(Path jar, Map<String, byte[]> entries) throws IOException {
        createOwnerOnly(folder);
        Path unfinished = Files.createTempFile(folder, "schema", ".part");
        try {
            SealedJar.write(unfinished, entries);
            Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void createOwnerOnly(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException e) {
            Files.createDirectories(folder);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            // Another process was faster.
        }
    }

    private void prune(Path kept) throws IOException {
        Instant now = Instant.now();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.equals(kept)).toList()) {
                Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
                String name = String.valueOf(file.getFileName());
                Duration limit = name.endsWith(".jar") ? UNUSED : UNFINISHED;
                if (age.compareTo(limit) > 0 && (name.endsWith(".jar") || name.endsWith(".part"))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // Another process pruned at the same time.
        }
    }
}
