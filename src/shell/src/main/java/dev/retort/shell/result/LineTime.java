package dev.retort.shell.result;

import dev.retort.render.Written;
import dev.retort.shell.input.CommandLine;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time that a line took that sent statements to the database and gave no rows: the remark under rows says it by
 * itself.
 *
 * @param sent how many statements were sent so far
 * @param interrupted whether the line was: nothing is said of it then
 */
public record LineTime(LongSupplier sent, ValuePrinter values, BooleanSupplier interrupted) {

    /** Of the commands, those whose time is the database's. */
    private static final Set<String> TIMED = Set.of("commit", "rollback");

    /**
     * Carries a line out.
     *
     * @param action what carries it out; what it throws passes through
     */
    public <T> T of(String line, Supplier<T> action) {
        long before = sent.getAsLong();
        long said = values.timesSaid();
        long started = System.nanoTime();
        T result = action.get();
        if (interrupted.getAsBoolean()) {
            return result;
        }
        boolean isTimed = CommandLine.of(line)
                .map(command -> TIMED.contains(command.lowerName()))
                .orElse(true);
        if (isTimed && sent.getAsLong() > before && values.timesSaid() == said) {
            values.time("(" + Written.time(Duration.ofNanos(System.nanoTime() - started)) + ")");
        }
        return result;
    }
}
