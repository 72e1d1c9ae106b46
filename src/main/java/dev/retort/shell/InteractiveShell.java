package dev.retort.shell;

import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine.Completeness;
import dev.retort.render.VisibleText;
import dev.retort.schema.SchemaIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;

/** The shell at a terminal: it reads what a person types, evaluates it, shows what came of it, and asks for more. */
public final class InteractiveShell {
    private final ShellLaunch launch;
    private final LiveConnection connection;
    private final Interrupts interrupts = new Interrupts();

    /**
     * Loads in the background what a shell needs of the terminal, for one that is opened soon after; returns at once. The
     * terminal itself is left alone.
     */
    public static void preload() {
        Thread.ofPlatform().daemon().name("retort-preload").start(Screen::preload);
    }

    /** A shell that is yet to run. */
    public InteractiveShell(ShellLaunch launch) {
        this.launch = launch;
        this.connection = launch.connection();
    }

    /**
     * Runs until the person leaves. A transaction that is still open then is rolled back.
     *
     * @param whenPrompted what to begin when the prompt appears; it returns at once
     */
    public void run(Runnable whenPrompted) {
        try (Workspace workspace = new Workspace(launch.schema(), launch.engine());
                SchemaWatch watch = new SchemaWatch(workspace, connection, launch.ddl());
                Terminal terminal = Screen.open(interrupts::interrupt)) {
            new Conversation(terminal, workspace, watch).run(() -> {
                whenPrompted.run();
                workspace.index();
                watch.start();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One session at one terminal. */
    private final class Conversation implements Console {
        private final Terminal terminal;
        private final Workspace workspace;
        private final SchemaWatch watch;
        private final Commands commands;
        private final Evaluation evaluation;
        private final LineReader reader;
        private final Output output;

        Conversation(Terminal terminal, Workspace workspace, SchemaWatch watch) {
            this.terminal = terminal;
            this.workspace = workspace;
            this.watch = watch;
            PrintWriter writer = new PrintWriter(new InterruptibleWriter(terminal.writer(), interrupts));
            this.output = new Output(writer, writer, true, this::width);
            connection.session().warnOnRepeatedLoads(load -> output.note("hint: " + load));
            ValuePrinter values = new ValuePrinter(launch.settings(), output, connection.db(), workspace.kept(), true);
            this.commands = new Commands(new CommandContext(
                    connection,
                    () -> interrupts.await(workspace.engine()),
                    () -> interrupts.await(workspace.indexed()),
                    launch.settings(),
                    values,
                    output,
                    launch.project(),
                    new Reload(workspace, connection, output, interrupts),
                    interrupts,
                    Optional.of(this)));
            this.evaluation =
                    new Evaluation(launch, workspace, commands, values, output, interrupts, terminal.writer());
            Completion completion = new Completion(
                    new CommandSuggestions(commands.all(), this::index, commands::relations),
                    new Suggestions(
                            this::index,
                            workspace::engineIfReady,
                            () -> workspace.names().functions()));
            this.reader = Screen.reader(
                    terminal,
                    new InputParser(this::isIncomplete),
                    completion,
                    HistoryFile.prepare(launch.environment()),
                    launch.colour());
        }

        void run(Runnable whenPrompted) {
            banner();
            whenPrompted.run();
            boolean stay = true;
            while (stay) {
                try {
                    stay = evaluation.of(readLine());
                    watch.wake();
                } catch (UserInterruptException cleared) {
                    Thread.interrupted();
                    // the line is gone, and that is all that Ctrl-C asks for here
                } catch (EndOfFileException end) {
                    stay = false;
                }
                stay = stay || !mayLeave();
            }
            interrupts.forget();
            new UnfinishedWork(connection, output).undo();
        }

        private boolean mayLeave() {
            boolean[] leaves = {false};
            evaluation.reporting(() -> leaves[0] = new UnfinishedWork(connection, output).settle(this::answer));
            return leaves[0];
        }

        /** What is answered to a question; Ctrl-C is no answer, and keeps the person here. */
        private Optional<String> answer(String question) {
            try {
                interrupts.forget();
                String answer = Screen.plainReader(terminal).readLine(question);
                return Optional.of(Thread.interrupted() ? "s" : answer);
            } catch (UserInterruptException stays) {
                Thread.interrupted();
                return Optional.of("s");
            } catch (EndOfFileException leaves) {
                return Optional.empty();
            }
        }

        /** A Ctrl-C that comes late leaves the thread interrupted: the line is not to run. */
        private String readLine() {
            interrupts.forget();
            watch.news().ifPresent(news -> output.note(VisibleText.line(news) + "; /reload takes it in"));
            String line = reader.readLine(prompt());
            if (Thread.interrupted()) {
                throw new UserInterruptException(line);
            }
            return line;
        }

        private void banner() {
            int tables = workspace.names().tables().size();
            String version = Optional.ofNullable(
                            InteractiveShell.class.getPackage().getImplementationVersion())
                    .map(number -> " " + number)
                    .orElse("");
            String holds = tables == 1 ? "1 table" : tables + " tables";
            output.note("Retort" + version + " on " + connection.database().displayName() + ", " + holds);
            output.note("help says what can be typed, Tab completes, Ctrl-D leaves.");
        }

        private String prompt() {
            AttributedStringBuilder prompt = new AttributedStringBuilder();
            AttributedStyle style = launch.colour() ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
            prompt.styled(
                    style, "retort" + (connection.inTransaction() ? "*" : "") + (watch.movedOn() ? "!" : "") + ">");
            return prompt.append(" ").toAnsi(terminal);
        }

        private SchemaIndex index() {
            return workspace.indexed().getNow(SchemaIndex.EMPTY);
        }

        private boolean isIncomplete(String text) {
            return workspace
                    .engineIfReady()
                    .filter(engine -> engine.completeness(text) == Completeness.INCOMPLETE)
                    .isPresent();
        }

        @Override
        public List<String> history() {
            return StreamSupport.stream(reader.getHistory().spliterator(), false)
                    .map(History.Entry::line)
                    .toList();
        }

        @Override
        public void remember(String line) {
            reader.getHistory().add(line);
        }

        @Override
        public void edit() {
            List<String> typed = history().stream()
                    .filter(line -> CommandLine.of(line).isEmpty())
                    .toList();
            String edited = new Editor(launch.environment()).edit(typed.isEmpty() ? "" : typed.getLast());
            if (!edited.isBlank()) {
                reader.getHistory().add(edited);
                output.text(edited);
                evaluation.of(edited);
            }
        }

        private int width() {
            return terminal.getColumns() > 0 ? terminal.getColumns() : Integer.MAX_VALUE;
        }

        @Override
        public void say(String remark) {
            terminal.writer().println("\n" + remark);
            terminal.flush();
        }

        @Override
        public void clear() {
            terminal.puts(Capability.clear_screen);
            terminal.flush();
        }
    }
}
