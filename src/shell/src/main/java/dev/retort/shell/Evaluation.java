package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.render.ErrorText;
import dev.retort.shell.command.CommandHandler.Next;
import dev.retort.shell.result.LineTime;
import dev.retort.shell.script.ScriptUnits;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.text.VisibleText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The evaluation of what was typed, commands and Java alike: it is carried out, and its result shown, or why there is
 * none.
 */
final class Evaluation {
    private final Shell shell;
    private final Commands commands;
    private final Interrupts interrupts;
    private final boolean coloured;
    private final PrintWriter messages;
    private final LineTime time;
    private boolean interruptionSaid;

    /**
     * @param coloured whether colours are wanted
     * @param messages takes what must be said even after an interrupt
     */
    Evaluation(Shell shell, Interrupts interrupts, boolean coloured, PrintWriter messages) {
        this.shell = shell;
        this.commands = shell.commands();
        this.interrupts = interrupts;
        this.coloured = coloured;
        this.messages = messages;
        this.time = new LineTime(shell.connection()::statementsSent, shell.values(), interrupts::requested);
    }

    /** Evaluates a text; says whether the shell continues. */
    boolean of(String text) {
        if (text.isBlank()) {
            return true;
        }
        boolean[] stay = {true};
        commands.typed(text);
        stoppable(() -> stay[0] = time.of(text, () -> {
            boolean[] stays = {true};
            reporting(() -> stays[0] = stays(text));
            return stays[0];
        }));
        return stay[0];
    }

    private boolean stays(String text) {
        for (String part : parts(text)) {
            Optional<Next> next = commands.handle(part);
            if (next.isPresent() && next.get() == Next.LEAVE) {
                return false;
            }
            if (next.isEmpty() && !java(part)) {
                return true;
            }
        }
        return true;
    }

    /** What is evaluated one after the other, as a script of these lines would be. */
    private List<String> parts(String text) {
        Syntax syntax = shell.connection().syntax();
        return text.strip().indexOf('\n') < 0 && !TypedSql.isBegun(text, syntax)
                ? List.of(text)
                : ScriptUnits.of(text, syntax, this::isIncomplete);
    }

    private boolean isIncomplete(String code) {
        return shell.workspace().engine(interrupts).completeness(code) == Engine.Completeness.INCOMPLETE;
    }

    /** Does something that Ctrl-C stops, and shows why it could not be done. */
    void stoppable(Runnable action) {
        interruptionSaid = false;
        interrupts.during(this::stop, shell.connection()::cancel, () -> reporting(action));
        if (interrupts.requested()) {
            sayInterrupted();
        }
        messages.flush();
    }

    /** Does something; whatever goes wrong is shown, and must not end the shell, with the user's variables and transaction. */
    private void reporting(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            report(Outcome.Failed.of(e).error(), e);
        }
    }

    private boolean java(String code) {
        boolean[] good = {true};
        List<Outcome> outcomes = new ArrayList<>();
        shell.workspace().engine(interrupts).eval(code, outcome -> {
            good[0] = show(outcome, code);
            if (good[0]) {
                outcomes.add(outcome);
            }
            return good[0];
        });
        commands.evaluated(code, outcomes);
        return good[0];
    }

    /** Shows an outcome; says whether the rest of the text is to be evaluated. */
    private boolean show(Outcome outcome, String code) {
        switch (outcome) {
            case Outcome.Value value -> {
                return print(value, code);
            }
            case Outcome.Declared(String description) -> shell.output().note(VisibleText.line(description));
            case Outcome.Done() -> {}
            case Outcome.Failed failed -> {
                RetortException error = failed.thrown() == null
                        ? commands.advised(code, failed.error())
                        : commands.refused(code, failed.error());
                report(error, failed.thrown() == null ? error : failed.thrown());
                return false;
            }
            case Outcome.Interrupted() -> {
                sayInterrupted();
                return false;
            }
        }
        return true;
    }

    private boolean print(Outcome.Value value, String code) {
        try {
            shell.workspace().engine(interrupts).supervise(() -> shell.values().print(value));
            return true;
        } catch (RetortException e) {
            report(commands.refused(code, e), e);
            return false;
        }
    }

    /** Tells of an error that came from no line: the text to show, and the trace is kept. */
    String described(Throwable thrown) {
        commands.remember(thrown instanceof RetortException && thrown.getCause() != null ? thrown.getCause() : thrown);
        RetortException error = Outcome.Failed.of(thrown).error();
        return ErrorText.of(
                thrown instanceof RetortException
                        ? error
                        : error.withHint("/wtf shows where; the line continues without it"),
                coloured);
    }

    private void report(RetortException error, Throwable trace) {
        if (interrupts.requested() || error.kind() == Kind.INTERRUPTED) {
            sayInterrupted();
        } else {
            commands.remember(trace);
            messages.print(ErrorText.of(error, shell.workspace().settings().theme()));
            messages.flush();
        }
    }

    /** The terminal has written ^C by itself, and not ended the line. */
    private void sayInterrupted() {
        if (interruptionSaid) {
            return;
        }
        interruptionSaid = true;
        messages.println();
        messages.println("interrupted");
        messages.flush();
    }

    private void stop() {
        shell.workspace().engineIfReady().ifPresent(Engine::stop);
    }
}
