package dev.retort.shell;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Questions to the person at a terminal. */
record Questions(Terminal terminal, Interrupts interrupts) {

    /** What is answered to a question; Ctrl-C is no answer, and keeps the person here. */
    Optional<String> answer(String question) {
        return answer(question, Optional.of(UnfinishedWork.STAY));
    }

    /**
     * What is answered to a question; nothing when the input ends.
     *
     * @param interrupted what Ctrl-C answers
     */
    Optional<String> answer(String question, Optional<String> interrupted) {
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
