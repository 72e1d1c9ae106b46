package dev.retort.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.testing.PtyTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fresh clone that was started once: the sample project in a folder called {@code retort}, its
 * server, and a shell at a terminal that is wide and knows no pager.
 */
final class SampleClone implements AutoCloseable {
    /** JLine asks for it whenever it begins to read a line, and takes it back when the line is there. */
    private static final String READS = "\u001b[?2004h";

    private static final String HAS_READ = "\u001b[?2004l";
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\r");

    private final PtyTerminal terminal;

    private SampleClone(PtyTerminal terminal) {
        this.terminal = terminal;
    }

    static SampleClone open(Path folder) throws IOException {
        Path project = Files.createDirectory(folder.resolve("retort"));
        for (String part : new String[] {"db", "generated-sources"}) {
            copy(Path.of(part), project.resolve(part));
        }
        Map<String, String> environment = Map.of(
                "XDG_STATE_HOME", folder.resolve("state").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "HOME", folder.resolve("home").toString(),
                "NO_COLOR", "1",
                "EDITOR", "true");
        // On a busy machine any line may take long enough for this hint.
        Files.writeString(
                Files.createDirectories(folder.resolve("state/retort")).resolve("hints"), "interrupt\n");
        // The first start makes the server and the classes; in a virtual machine that is warm it takes half the time.
        assertEquals(0, Ran.in(project, environment, "", "-e", "1").status());
        PtyTerminal terminal = PtyTerminal.start(PtyTerminal.java("dev.retort.cli.Main"), environment, project);
        terminal.resize(100, 200);
        SampleClone clone = new SampleClone(terminal);
        clone.await(1);
        clone.answer("/pager off");
        return clone;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** What was written before the first line was asked for. */
    String greeting() {
        String all = terminal.transcript();
        return plain(all.substring(all.indexOf("Retort"), all.indexOf(READS)));
    }

    /** Types a line, and returns what was written until the next was asked for. */
    String answer(String line) {
        int reads = reads() + 1;
        int before = terminal.transcript().length();
        terminal.enter(line);
        await(reads);
        String since = terminal.transcript().substring(before);
        return plain(since.substring(since.indexOf(HAS_READ) + HAS_READ.length(), since.lastIndexOf(READS)));
    }

    private void await(int reads) {
        terminal.waitUntil("prompt " + reads, _ -> reads() >= reads);
    }

    private int reads() {
        return terminal.transcript().split(Pattern.quote(READS), -1).length - 1;
    }

    /** Without what moves the cursor, and without spaces and empty lines at the ends. */
    private static String plain(String written) {
        return ESCAPE.matcher(written)
                        .replaceAll("")
                        .lines()
                        .map(String::stripTrailing)
                        .collect(joining("\n"))
                        .stripTrailing()
                + "\n";
    }

    @Override
    public void close() {
        terminal.type(PtyTerminal.CTRL_D).waitForExit();
        terminal.close();
    }
}
