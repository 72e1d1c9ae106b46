package dev.retort.shell;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The person's own editor, opened on a text. */
final class Editor {
    private final String command;

    /** @param environment names the editor in {@code VISUAL} or {@code EDITOR}; without either it is vi */
    Editor(Map<String, String> environment) {
        command = Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("vi");
    }

    /** The text as the person left it, without spaces at its end. */
    String edit(String text) {
        try {
            Path folder = Files.createTempDirectory("retort");
            Path file = folder.resolve("input.java");
            try {
                Files.writeString(file, text + "\n");
                run(file);
                return Files.readString(file).stripTrailing();
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new RetortException("the editor could not be used: " + e.getMessage(), e);
        }
    }

    private void run(Path file) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command + " \"$0\"", file.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new RetortException("the editor \"" + command + "\" failed")
                        .withHint("set EDITOR to the one that you use: export EDITOR=nano");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw Interrupts.interrupted();
        }
    }
}
