package dev.retort.cli.console;

import dev.retort.config.toml.CodeTrust;
import dev.retort.home.TrustedFiles;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The trust of a user who is asked once for each project, at a terminal: what they answered is kept.
 *
 * @param asking where the question is put, and answered; empty where it must not be
 * @param beforeAsking wipes what is shown, which else would be written over the question
 * @param answers what was answered before
 * @param isGiven whether they said so beforehand
 */
public record AskedTrust(Optional<Streams> asking, Runnable beforeAsking, TrustedFiles answers, boolean isGiven)
        implements CodeTrust {
    /** What is asked about: classes are made anew by each build, which runs the project's code as well. */
    private static final String SUBJECT = "Java migrations";

    @Override
    public boolean allows(Path project, String what) {
        if (isGiven) {
            return true;
        }
        Path asked = project.resolve("java-migrations");
        return answers.answer(asked, SUBJECT).orElseGet(() -> {
            Optional<Boolean> answer = ask(what);
            answer.ifPresent(yes -> answers.remember(asked, SUBJECT, yes));
            return answer.orElse(false);
        });
    }

    /** Who presses Ctrl-D, or cannot be asked, has answered nothing. */
    private Optional<Boolean> ask(String what) {
        return asking.filter(Streams::canAsk).flatMap(streams -> ask(what, streams));
    }

    private Optional<Boolean> ask(String what, Streams streams) {
        beforeAsking.run();
        PrintStream err = streams.err();
        err.println();
        err.println(VisibleText.line(what) + ", with the rights that you have.");
        return streams.answer("Run it, now and later? yes (y), no (N)\n").map(Set.of("y", "yes")::contains);
    }
}
