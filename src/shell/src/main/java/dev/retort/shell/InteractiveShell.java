package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.complete.ParameterHints;
import dev.retort.complete.Suggestions;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Usage;
import dev.retort.database.Dialect;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine.Completeness;
import dev.retort.render.Theme;
import dev.retort.shell.command.help.SampleNames;
import dev.retort.shell.command.help.Tutor;
import dev.retort.shell.input.Console;
import dev.retort.shell.input.DiscreetHistory;
import dev.retort.shell.input.Editor;
import dev.retort.shell.input.HistoryFile;
import dev.retort.shell.input.InputParser;
import dev.retort.shell.input.LineEditing;
import dev.retort.shell.io.LongOutput;
import dev.retort.shell.io.Output;
import dev.retort.shell.pager.ScreenPaging;
import dev.retort.shell.prompt.CommandSuggestions;
import dev.retort.shell.prompt.Completion;
import dev.retort.shell.prompt.Prompt;
import dev.retort.shell.prompt.Questions;
import dev.retort.shell.prompt.Screen;
import dev.retort.shell.script.ScriptRunner;
import dev.retort.shell.session.SchemaWatch;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.terminal.EndedThreads;
import dev.retort.shell.terminal.InterruptibleWriter;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.SafetyNet;
import dev.retort.shell.terminal.TerminalImages;
import dev.retort.text.VisibleText;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The shell at a terminal: it reads what the user types, evaluates it, shows the result, and asks for more. */
public final class InteractiveShell {
    private static final String PLAIN_PROMPT = "retort> ";

    private final ShellLaunch launch;
    private final boolean coloured;
    private final Interrupts interrupts = new Interrupts();

    /**
     * Loads in the background what a shell needs of the terminal, for one that is opened soon after; returns at once. The
     * terminal itself is left alone.
     */
    public static void preload() {
        Thread.ofPlatform().daemon().name("retort-preload").start(Screen::preload);
    }

    /**
     * A shell that is yet to run.
     *
     * @param coloured whether colours are wanted
     */
    public InteractiveShell(ShellLaunch launch, boolean coloured) {
        this.launch = launch;
        this.coloured = coloured;
    }

    /** Runs until the user leaves. A transaction that is still open then is rolled back. */
    public void run() {
        try (Workspace workspace = workspace();
                SchemaWatch watch = new SchemaWatch(workspace);
                Terminal terminal = Screen.open(interrupts::interrupt)) {
            new Conversation(terminal, workspace, watch).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the schema are read while the terminal opens: the greeting has some of them. */
    private Workspace workspace() {
        Workspace workspace = Workspace.open(launch);
        workspace.prepareIndex();
        return workspace;
    }

    private final class Conversation {
        private final Terminal terminal;
        private final Workspace workspace;
        private final SchemaWatch watch;
        private final LiveConnection connection;
        private final Shell shell;
        private final Commands commands;
        private final Evaluation evaluation;
        private final LineReader reader;
        private final LineEditing editing;
        private final Tutor tutor;
        private final Output output;
        private final Questions questions;
        private final Console console;
        private final DiscreetHistory history = new DiscreetHistory();
        private final SafetyNet net = new SafetyNet();

        Conversation(Terminal terminal, Workspace workspace, SchemaWatch watch) {
            this.terminal = terminal;
            this.workspace = workspace;
            this.watch = watch;
            this.connection = workspace.connection();
            PrintWriter writer = new PrintWriter(new InterruptibleWriter(terminal.writer(), interrupts));
            this.output = new Output(writer, writer, true, this::width, paging(terminal));
            this.questions = new Questions(terminal, interrupts);
            workspace.set(settings -> settings.withJava(true)
                    .with(
                            coloured
                                    ? settings.preferences()
                                    : settings.preferences().withTheme(Theme.NONE)));
            this.console = new Console(terminal, history, workspace::settings, output, interrupts, this::typed);
            this.shell = new Shell(
                    launch, workspace, output, interrupts, Optional.of(questions::answer), Optional.of(console));
            this.commands = shell.commands();
            shell.values().charts().showOn(new TerminalImages(terminal, launch.environment()));
            this.evaluation = new Evaluation(shell, interrupts, coloured, terminal.writer());
            Usage usage = new Usage();
            Ranking ranking = new Ranking(usage);
            Suggestions suggestions = new Suggestions(
                    workspace::indexSoFar,
                    workspace::engineIfReady,
                    () -> workspace.names().map(names -> names.functions()).orElse(Set.of()),
                    connection::syntax,
                    () -> connection.catalog().connectedSchema(),
                    ranking);
            this.reader = Screen.reader(
                    terminal,
                    new InputParser(connection::syntax, this::isIncomplete, net),
                    new Completion(
                            new CommandSuggestions(
                                    commands.all(), workspace::indexSoFar, commands::relations, this::reachable),
                            suggestions,
                            ranking,
                            usage),
                    new ParameterHints(suggestions),
                    history,
                    HistoryFile.prepare(launch.environment()),
                    () -> workspace.settings().theme(),
                    this::edited,
                    net);
            this.editing = new LineEditing(reader, workspace::settings);
            editing.readInputrc(launch.environment());
            this.tutor = new Tutor(
                    workspace::settings, output, launch.environment(), () -> SampleNames.of(workspace.awaitIndex()));
        }

        void run() {
            new Greeting(workspace, workspace.settings().preferences().hints())
                    .show(connection.database().displayName(), output);
            if (!workspace.isCompiled()) {
                var _ = workspace.schema().compilation().classes().whenComplete((_, failure) -> compiled(failure));
            }
            workspace.prepareEngine();
            watch.start();
            try (EndedThreads _ = new EndedThreads(this::tell)) {
                converse();
            }
            interrupts.forget();
            shell.unfinishedWork().undo();
            shell.close();
        }

        /** Shows an error above the line that is being typed, if one is. */
        private void tell(Throwable thrown) {
            String text = evaluation.described(thrown).stripTrailing();
            if (reader.isReading()) {
                reader.printAbove(text);
            } else {
                terminal.writer().println(text);
                terminal.flush();
            }
        }

        private void converse() {
            net.around(this::runStartupFiles);
            boolean stay = true;
            while (stay) {
                try {
                    stay = carryOut(readLine());
                } catch (UserInterruptException cleared) {
                    Thread.interrupted();
                    // the line is gone, and that is all that Ctrl-C asks for here
                } catch (EndOfFileException end) {
                    stay = false;
                } catch (IOError | UncheckedIOException gone) {
                    // Without a terminal there is no one to ask.
                    return;
                }
                stay = stay || !net.or(true, this::mayLeave);
            }
        }

        private boolean carryOut(String line) {
            boolean compiled = workspace.isCompiled();
            long started = System.nanoTime() - output.paging().readingNanos();
            boolean stay = net.or(true, () -> evaluation.of(line));
            Duration took = Duration.ofNanos(System.nanoTime() - output.paging().readingNanos() - started);
            // Who stopped a line needs no advice on it, and who waited for the tables none on what takes long.
            boolean stopped = interrupts.requested();
            interrupts.forget();
            if (stay && !stopped && compiled) {
                net.around(() -> tutor.after(line, took));
            }
            net.around(shell::afterLine);
            watch.wake();
            return stay;
        }

        private void runStartupFiles() {
            ScriptRunner runner = shell.runner();
            shell.startupFiles()
                    .run(
                            question -> questions.answer(question, Optional.empty()),
                            script -> evaluation.stoppable(() -> runner.run(script)));
        }

        private boolean mayLeave() {
            boolean[] leaves = {false};
            evaluation.stoppable(() -> leaves[0] = shell.unfinishedWork().settle(questions::answer));
            return leaves[0];
        }

        /** A Ctrl-C that comes late leaves the thread interrupted: the line is not to run. */
        private String readLine() {
            interrupts.forget();
            net.around(() -> shell.approver().report(connection.sandbox()));
            Optional<String> entered = console.takeEntered();
            if (entered.isPresent()) {
                return entered.get();
            }
            net.around(() -> watch.news()
                    .ifPresent(news -> (news + "; /reload takes it in")
                            .lines()
                            .map(VisibleText::line)
                            .forEach(output::note)));
            history.takeFailure()
                    .ifPresent(why -> output.note("what you type is not kept for later sessions: "
                            + VisibleText.line(String.valueOf(why.getMessage()))));
            net.around(editing::adjust);
            String prompt = net.or(PLAIN_PROMPT, this::prompt);
            net.takeNews().ifPresent(this::tell);
            String line = read(prompt);
            if (Thread.interrupted()) {
                throw new UserInterruptException(line);
            }
            return line;
        }

        /** A line editor that fails as a whole gives way, for one line, to one that can do nothing but take it. */
        private String read(String prompt) {
            try {
                return reader.readLine(prompt);
            } catch (UserInterruptException | EndOfFileException | IOError meant) {
                throw meant;
            } catch (RuntimeException | Error thrown) {
                tell(thrown);
                return Screen.plainReader(terminal).readLine(PLAIN_PROMPT);
            }
        }

        /** The line, as the user's editor leaves it; as it was, where that could not be used. */
        private String edited(String line) {
            try {
                return new Editor(launch.environment(), console).edit(line).orElse(line);
            } catch (RetortException e) {
                if (e.kind() != Kind.INTERRUPTED) {
                    terminal.writer().print(evaluation.described(e));
                }
                return line;
            }
        }

        /** Says how the compiling ended: above the line that is being typed, or else in the answer to the line that waited. */
        private void compiled(@Nullable Throwable failure) {
            if (reader.isReading()) {
                net.around(() -> reader.printAbove(
                        failure == null
                                ? "The tables are compiled: lines of Java run now."
                                : evaluation.described(failure).stripTrailing()));
            }
        }

        private String prompt() {
            return new Prompt(connection, watch.movedOn(), workspace.settings().theme())
                    .text()
                    .toAnsi(terminal);
        }

        /** The databases that there are names for: of this server, and of the user's config.toml. */
        private List<String> reachable() {
            return Stream.concat(
                            connection.catalog().databases().stream(),
                            workspace.settings().preferences().connections().stream()
                                    .map(named -> named.name()))
                    .distinct()
                    .toList();
        }

        private boolean isIncomplete(String text) {
            return workspace
                    .engineIfReady()
                    .filter(engine -> engine.completeness(text) == Completeness.INCOMPLETE)
                    .isPresent();
        }

        private void typed(String input) {
            commands.typed(input);
        }

        private LongOutput paging(Terminal terminal) {
            boolean stops = connection.database().dialect().has(Dialect.Trait.CANCELS_UNREAD_ROWS);
            Runnable stop = stops ? connection::cancel : () -> {};
            return new ScreenPaging(terminal, workspace::settings, launch.environment(), coloured, interrupts, stop);
        }

        private int width() {
            return terminal.getColumns() > 0 ? terminal.getColumns() : Integer.MAX_VALUE;
        }
    }
}
