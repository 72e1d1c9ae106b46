package dev.retort.shell.script;

import dev.retort.RetortException;
import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.shell.command.CommandHandler;
import dev.retort.shell.command.CommandHandler.Next;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.result.LineTime;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.sql.TypedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runner of code without a user in front of it: no prompt, no banner, and the end at the first error. Statements
 * are evaluated one by one as soon as they are complete, so a script may come slowly through a pipe. For one thread.
 *
 * @param engine the engine of the moment
 * @param commands takes the lines that are commands
 * @param time says how long lines take that give no rows
 * @param afterStep what is done after each step
 */
public record ScriptRunner(
        Supplier<Engine> engine, CommandHandler commands, ValuePrinter values, LineTime time, Runnable afterStep) {

    /** A runner that says no times. */
    public ScriptRunner(Supplier<Engine> engine, CommandHandler commands, ValuePrinter values) {
        this(engine, commands, values, new LineTime(() -> 0, values, () -> false), () -> {});
    }

    /**
     * Runs a script to its end, to its first error, or to a command that leaves.
     *
     * @return whether a script after this one is to be run: not when a command said to leave
     * @throws RetortException the first error, with its place in the script
     * @throws OutputClosedException when the output is not read any more
     */
    public boolean run(ShellScript script) {
        Optional<Next> done = step(script);
        while (done.isPresent() && done.get() == Next.CONTINUE) {
            afterStep.run();
            done = step(script);
        }
        return done.isEmpty();
    }

    /** Carries out the next command or statement; empty when there is none. */
    public Optional<Next> step(ShellScript script) {
        Optional<String> line = script.nextLine();
        while (line.isPresent() && !ShellScript.isCode(line.get())) {
            line = script.nextLine();
        }
        return line.map(first -> time.of(first, () -> carryOut(first, script)));
    }

    private Next carryOut(String first, ShellScript script) {
        ScriptUnits units = new ScriptUnits(script, values.syntax(), this::isIncomplete);
        if (TypedSql.isBegun(first, values.syntax())) {
            return sql(units.sql(first));
        }
        return command(new ScriptUnit(first, script.name(), script.lineNumber()))
                .orElseGet(() -> {
                    evaluate(units.java(first));
                    return Next.CONTINUE;
                });
    }

    private boolean isIncomplete(String code) {
        return engine.get().completeness(code) == Engine.Completeness.INCOMPLETE;
    }

    private Optional<Next> command(ScriptUnit unit) {
        try {
            return commands.handle(unit.code());
        } catch (RetortException e) {
            throw unit.located(e);
        }
    }

    private Next sql(List<ScriptUnit> statements) {
        for (ScriptUnit statement : statements) {
            Optional<Next> done = command(statement);
            if (done.isEmpty()) {
                evaluate(statement);
            } else if (done.get() == Next.LEAVE) {
                return Next.LEAVE;
            }
        }
        return Next.CONTINUE;
    }

    private void evaluate(ScriptUnit unit) {
        List<Outcome> outcomes = new ArrayList<>();
        engine.get().eval(unit.code(), outcome -> {
            outcomes.add(outcome);
            try {
                show(outcome);
                return true;
            } catch (RetortException e) {
                boolean compiled = !(outcome instanceof Outcome.Failed failed) || failed.thrown() != null;
                throw unit.located(compiled ? commands.refused(unit.code(), e) : commands.advised(unit.code(), e));
            }
        });
        commands.evaluated(unit.code(), outcomes);
    }

    private void show(Outcome outcome) {
        switch (outcome) {
            case Outcome.Value value -> engine.get().supervise(() -> values.print(value));
            case Outcome.Declared _, Outcome.Done _ -> {}
            case Outcome.Failed failed -> throw failed.error();
            case Outcome.Interrupted() -> throw RetortException.interrupted();
        }
    }
}
