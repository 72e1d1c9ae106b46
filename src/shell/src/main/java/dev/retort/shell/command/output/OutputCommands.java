package dev.retort.shell.command.output;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.FileArgument;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.io.OutputFailedException;
import dev.retort.shell.io.OutputFile;
import dev.retort.shell.io.Program;
import dev.retort.shell.io.ResultTarget;
import dev.retort.shell.result.ResultSink;
import dev.retort.shell.result.ShowRequest;
import dev.retort.shell.result.ValueOutput;
import dev.retort.text.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands that send results elsewhere than to the screen: to files and to programs. */
public final class OutputCommands implements ResultSink {

    private final CommandContext context;
    private final Output output;
    private @Nullable Lasting lasting;
    private @Nullable Supplier<ResultTarget> once;

    public OutputCommands(CommandContext context) {
        this.context = context;
        this.output = context.output();
    }

    /** Where all results go, and what writes them there. */
    private record Lasting(ResultTarget target, ValueOutput values) {}

    public List<Command> all() {
        return List.of(Command.of("o", this::lasting), Command.of("once", this::once), Command.of("pipe", this::pipe));
    }

    private void lasting(String argument) {
        boolean changes = lasting != null || once != null;
        finish();
        if (argument.isEmpty()) {
            output.note(changes ? "results go to the screen again" : "results go to the screen");
            return;
        }
        ResultTarget target = target(argument, true);
        lasting = new Lasting(target, values(target));
        context.values().divert(Optional.of(this));
        if (output.terminal()) {
            output.note("results go to " + VisibleText.line(target.name()) + " as "
                    + context.settings().format().name().toLowerCase(Locale.ROOT)
                    + " until /o");
        }
    }

    private void once(String argument) {
        if (argument.isEmpty()) {
            throw new RetortException("/once needs the name of a file").withHint("/once films.txt");
        }
        if (!argument.startsWith("|")) {
            target(argument, false).close();
        }
        once = () -> target(argument, false);
        context.values().divert(Optional.of(this));
    }

    private void pipe(String command) {
        if (command.isEmpty()) {
            throw new RetortException("/| needs a program that reads the last result").withHint("/| sort");
        }
        ShowRequest last = context.values().again();
        ResultTarget program = Program.start(command, forPrograms(), context.waiting());
        wholly(program, values -> context.values().showElsewhere(last.wholeTo(values)));
    }

    @Override
    public void take(ShowRequest request) {
        Supplier<ResultTarget> next = once;
        if (next != null) {
            ResultTarget target = next.get();
            wholly(target, values -> context.values().show(request.wholeTo(values)));
            once = null;
            context.values().divert(lasting == null ? Optional.empty() : Optional.of(this));
            sayWhere(target);
        } else if (lasting != null) {
            Lasting now = lasting;
            proceed(now, () -> context.values().show(request.wholeTo(now.values)));
        }
    }

    @Override
    public boolean takeList(Consumer<Output> list) {
        Lasting now = lasting;
        if (now == null) {
            return false;
        }
        proceed(now, () -> list.accept(outputTo(now.target)));
        return true;
    }

    private void proceed(Lasting now, Runnable write) {
        try {
            write.run();
            now.target.writer().flush();
            sayWhere(now.target);
        } catch (OutputClosedException e) {
            letGo(now);
            throw new RetortException("the program has ended, and takes no more: " + now.target.name(), e)
                    .withHint("results go to the screen again");
        } catch (OutputFailedException e) {
            letGo(now);
            throw e.withHint("results go to the screen again");
        }
    }

    private void letGo(Lasting broken) {
        lasting = null;
        context.values().divert(Optional.empty());
        try {
            broken.target.close();
        } catch (RetortException | OutputClosedException e) {
            // that it takes nothing more is said already
        }
    }

    /** Gives a target one value, and nothing else. */
    private void wholly(ResultTarget target, Consumer<ValueOutput> value) {
        try (target) {
            try {
                value.accept(values(target));
            } catch (OutputClosedException e) {
                // the program has read what it wanted
            }
            Optional<String> remark = target.complete();
            context.waiting().on(CompletableFuture.completedFuture(""));
            remark.ifPresent(output::note);
        }
    }

    private ValueOutput values(ResultTarget target) {
        // What a program writes comes later than a remark would, and says what there is to say.
        boolean remarks = target instanceof OutputFile && output.terminal();
        return new ValueOutput(outputTo(target), remarks);
    }

    private Output outputTo(ResultTarget target) {
        return new Output(target.writer(), output.notes(), false);
    }

    private void sayWhere(ResultTarget target) {
        if (output.terminal() && target instanceof OutputFile) {
            output.note("written to " + VisibleText.line(target.name()));
        }
    }

    private ResultTarget target(String argument, boolean growing) {
        if (argument.matches("[|>\\s]*|-a")) {
            throw new RetortException("what is to take the results is missing").withHint("/o films.txt, or /o | sort");
        }
        if (argument.startsWith("|")) {
            return Program.start(argument.substring(1).strip(), forPrograms(), context.waiting());
        }
        boolean append = argument.startsWith(">>") || argument.startsWith("-a ");
        Path file = FileArgument.of(append ? argument.substring(2) : argument.replaceFirst("^>", ""));
        return growing || append ? OutputFile.openDirectly(file, append) : OutputFile.open(file);
    }

    /** A program writes to the terminal itself where there is one. */
    private Optional<Output> forPrograms() {
        return context.console().isPresent() ? Optional.empty() : Optional.of(output);
    }

    /** Ends what takes results, if anything does. */
    public void finish() {
        Lasting ending = lasting;
        once = null;
        lasting = null;
        context.values().divert(Optional.empty());
        if (ending != null) {
            try (ResultTarget target = ending.target) {
                target.complete().ifPresent(output::note);
            }
        }
    }
}
