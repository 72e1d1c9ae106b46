package dev.retort.shell.io;

import dev.retort.RetortException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** What takes results in the place of the screen: a file, or a program. */
public sealed interface ResultTarget extends AutoCloseable {

    /** Takes what is written. */
    PrintWriter writer();

    /** What to call it. */
    String name();

    /** Ends it, so that all that was written is where it belongs; says what there is to say about that. */
    Optional<String> complete();

    /** Lets go of it; what was not completed may be lost. */
    @Override
    void close();

    /** A file. */
    record ToFile(String name, OutputFile file) implements ResultTarget {

        /** A file that has its new content when all of that was written. */
        public static ToFile whole(Path path) {
            return new ToFile(path.toString(), OutputFile.open(path));
        }

        /** A file whose new content shows as it is written. */
        public static ToFile growing(Path path, boolean append) {
            return new ToFile(path.toString(), OutputFile.openDirectly(path, append));
        }

        @Override
        public PrintWriter writer() {
            return file.writer();
        }

        @Override
        public Optional<String> complete() {
            file.complete();
            return Optional.empty();
        }

        @Override
        public void close() {
            file.close();
        }
    }

    /** A program's standard input. */
    record ToProgram(String name, Program program) implements ResultTarget {

        /**
         * Starts the program.
         *
         * @param output as in {@link Program#start}
         */
        public static ToProgram start(String command, Optional<Output> output, Waiting waiting) {
            return new ToProgram(command, Program.start(command, output, waiting));
        }

        @Override
        public PrintWriter writer() {
            return program.input();
        }

        @Override
        public Optional<String> complete() {
            int status = program.finish();
            if (status == Program.INTERRUPTED) {
                throw RetortException.interrupted();
            }
            return status == 0 ? Optional.empty() : Optional.of("the program ended with status " + status);
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
