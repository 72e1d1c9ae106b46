package dev.retort.shell.prompt;

import dev.retort.shell.session.UnfinishedWork;
import dev.retort.shell.terminal.Interrupts;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Questions to the user at a terminal. */
public record Questions(Terminal terminal, Interrupts interrupts) {

    /** What is answered to a question; Ctrl-C is no answer, and keeps the user here. */
    public Optional<String> answer(String question) {
        return answer(question, Optional.of(UnfinishedWork.STAY));
    }

    /**
     * What is answered to a question; nothing when the input ends.
     *
     * @param interrupted what Ctrl-C answers
     */
    public Optional<String> answer(String question, Optional<String> interrupted) {
        try {
            interrupts.forget();
            String answer = Screen.plainReader(terminal).readLine(question);
            return Thread.interrupted() ? interrupted : Optional.of(answer);
        } catch (UserInterruptException stays) {
            Thread.interrupted();
            return interrupted;
        } catch (EndOfFileException leaves) {
            return Optional.empty();
        }
    }
}
