package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.testing.OwnJars;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick answer to {@code generate}, given by Retort's own classes alone, as the launcher runs it. */
@Tag("slow")
class NothingToGenerateTest {
    @TempDir
    private Path project;

    @Test
    void newProject_isAnswered_andSettingsThatHaveToBeParsedAreLeftToTheCommand() throws Exception {
        assertEquals(0, retort("init").status());
        Files.writeString(
                project.resolve("db/migration/V1__film.sql"), "create table film (id integer primary key);\n");
        Files.writeString(
                project.resolve("db/retort.toml"),
                "url = \"sqlite:///data.db\"\n" + Files.readString(project.resolve("db/retort.toml")));
        assertEquals(0, retort("upgrade").status());
        assertEquals(new Ran(0, "", "generated-sources agrees with the migrations\n"), quickly("--check"));

        assertEquals(
                new Ran(0, "", ""),
                quickly("--quiet", "--user", "me", "--password-file", "no-such-file", "--schemas", ""));
        assertEquals(new Ran(1, "", ""), quickly("--schemas", "other"));
        assertEquals(new Ran(1, "", ""), quickly("--project"));

        append("db/retort.toml", "\n[flyway]\nlocations = [\"filesystem:db/migration\"]\n");
        assertEquals(0, retort("generate").status());
        assertEquals(new Ran(1, "", ""), quickly("--check"));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text, StandardOpenOption.APPEND);
    }

    /** In a process of its own: which build this is says the first class of its package, which here may be a test. */
    private Ran retort(String... arguments) throws IOException, InterruptedException {
        return started(System.getProperty("java.class.path"), Main.class, arguments);
    }

    private Ran quickly(String... options) throws IOException, InterruptedException {
        String classes = OwnJars.classes().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("generate"));
        arguments.addAll(List.of(options));
        return started(classes, NothingToGenerate.class, arguments.toArray(String[]::new));
    }

    private Ran started(String classPath, Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path out = project.resolve("out");
        Path err = project.resolve("err");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp"));
        command.add(Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Ran(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
