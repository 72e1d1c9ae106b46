package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.eval.Outcome;

/**
 * Java that a command evaluates on behalf of the person.
 *
 * @param context where to
 */
record Evaluating(CommandContext context) {

    /**
     * Evaluates code, and shows what comes of it.
     *
     * @throws RetortException when it fails, or is interrupted
     */
    void show(String code) {
        context.engine().get().eval(code, outcome -> {
            if (checked(outcome) instanceof Outcome.Value value) {
                context.values().print(value);
            }
            return true;
        });
    }

    /** Carries out a line as if it were typed now: a command, SQL or Java. */
    void carryOut(String line, CommandHandler commands) {
        if (commands.handle(line).isEmpty()) {
            show(line);
        }
    }

    private static Outcome checked(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> throw failed.error();
            case Outcome.Interrupted() -> throw new RetortException(Kind.INTERRUPTED, "interrupted", null, null, null);
            default -> outcome;
        };
    }
}
