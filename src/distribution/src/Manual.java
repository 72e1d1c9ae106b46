import dev.retort.cli.command.CommandTree;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import dev.retort.cli.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page, and the completions for bash, zsh and fish, written from the commands as they are.
 *
 * <p>{@code java Manual.java SHARE}, on Retort's class path: writes below the folder that is to be {@code share}.
 */
final class Manual {
    private final CommandLine retort;
    private final Set<String> common = new TreeSet<>();

    private Manual(CommandLine retort) {
        this.retort = retort;
        retort.getCommandSpec().options().stream()
                .filter(option -> option.scopeType() == CommandLine.ScopeType.INHERIT)
                .forEach(option -> common.add(option.longestName()));
    }

    public static void main(String[] arguments) throws IOException {
        Path share = Path.of(arguments[0]);
        Run run = new Run(new Invocation(Streams.ofProcess(), Path.of("").toAbsolutePath(), Map.of()));
        Manual manual = new Manual(CommandTree.of(run));
        write(share.resolve("man/man1/retort.1"), manual.page());
        String bash = AutoComplete.bash("retort", manual.retort);
        write(share.resolve("bash-completion/completions/retort"), bash);
        write(share.resolve("zsh/site-functions/_retort"), zsh(bash));
        write(share.resolve("fish/vendor_completions.d/retort.fish"), manual.fish());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String page() {
        List<String> lines = new ArrayList<>();
        lines.add(".TH RETORT 1 \"\" \"Retort\" \"User Commands\"");
        lines.add(".SH NAME");
        lines.add("retort \\- " + roff(first(retort.getCommandSpec().usageMessage().description())));
        lines.add(".SH SYNOPSIS");
        lines.add(".nf");
        lines.add(roff("retort [shell] [URL] [OPTIONS]"));
        lines.add(roff("retort COMMAND [OPTIONS]"));
        lines.add(".fi");
        lines.add(".SH DESCRIPTION");
        for (String line : retort.getCommandSpec().usageMessage().description()) {
            lines.add(roff(line));
        }
        lines.add(".SH COMMON OPTIONS");
        retort.getCommandSpec().options().stream()
                .filter(option -> common.contains(option.longestName()))
                .forEach(option -> describe(option, lines));
        lines.add(".SH COMMANDS");
        for (CommandLine command : retort.getSubcommands().values()) {
            describe(command.getCommandSpec(), lines);
        }
        lines.add(".SH EXIT STATUS");
        for (String[] status : new String[][] {
            {"0", "done"},
            {"1", "the code or the query failed; check and generate --check found a difference"},
            {"2", "wrong usage or configuration"},
            {"3", "no connection"},
            {"4", "refused: something in the schema is not understood"},
            {"130", "interrupted"}
        }) {
            lines.add(".TP");
            lines.add(".B " + status[0]);
            lines.add(roff(status[1]));
        }
        lines.add(".SH FILES");
        for (String[] file : new String[][] {
            {"db/migration, db/undo, db/retort.toml", "a project's migrations, their undo, and its configuration"},
            {"~/.config/retort", "start-up files, favourites and named connections"},
            {"~/.cache/retort", "compiled schemas, and programs of embedded servers"}
        }) {
            lines.add(".TP");
            lines.add(".I " + roff(file[0]));
            lines.add(roff(file[1]));
        }
        return String.join("\n", lines) + "\n";
    }

    private void describe(CommandSpec command, List<String> lines) {
        lines.add(".SS retort " + roff(command.name() + parameters(command)));
        for (String line : command.usageMessage().description()) {
            lines.add(roff(line));
        }
        command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(parameter -> {
                    lines.add(".TP");
                    lines.add(".I " + roff(parameter.paramLabel()));
                    lines.add(roff(String.join(" ", parameter.description())));
                });
        command.options().stream()
                .filter(option -> !option.hidden() && !common.contains(option.longestName()))
                .forEach(option -> describe(option, lines));
    }

    private static String parameters(CommandSpec command) {
        StringBuilder text = new StringBuilder();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (!parameter.hidden()) {
                text.append(parameter.required() ? " " + parameter.paramLabel() : " [" + parameter.paramLabel() + "]");
            }
        }
        return text.toString();
    }

    private static void describe(OptionSpec option, List<String> lines) {
        lines.add(".TP");
        String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        lines.add(".B " + roff(String.join(", ", option.names()) + label));
        lines.add(roff(String.join(" ", option.description())));
    }

    /** A text as a line of its own in a manual page. */
    private static String roff(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0];
    }

    /** The function of bash, which zsh runs as its own; the first time, too. */
    private static String zsh(String bash) {
        return "#compdef retort\n" + bash + "\n_bash_complete -o default -F _complete_retort\n";
    }

    private String fish() {
        List<String> lines = new ArrayList<>();
        String none = "not __fish_seen_subcommand_from " + String.join(" ", retort.getSubcommands().keySet());
        retort.getSubcommands().forEach((name, command) -> lines.add("complete -c retort -f -n '" + none + "' -a " + name
                + " -d '" + quoted(first(command.getCommandSpec().usageMessage().description())) + "'"));
        retort.getCommandSpec().options().stream()
                .filter(option -> common.contains(option.longestName()))
                .forEach(option -> lines.add(fish(option, "")));
        retort.getSubcommands().forEach((name, command) -> command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && !common.contains(option.longestName()))
                .forEach(option -> lines.add(fish(option, " -n '__fish_seen_subcommand_from " + name + "'"))));
        return String.join("\n", lines) + "\n";
    }

    private static String fish(OptionSpec option, String condition) {
        StringBuilder line = new StringBuilder("complete -c retort" + condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        return line + " -d '" + quoted(String.join(" ", option.description())) + "'";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
