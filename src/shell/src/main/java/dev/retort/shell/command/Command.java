package dev.retort.shell.command;

import dev.retort.shell.command.help.SampleNames;
import java.util.List;
import java.util.Locale;

/**
 * A command of the shell: how it is called, what it is for, and what it does.
 *
 * @param name its name, without the slash
 * @param aliases its other names, without the slash; a backslash serves wherever a slash does
 * @param argument what may follow the name
 * @param summary what it does, in a few words
 * @param details what else there is to know, in sentences; may be empty
 * @param action what it does
 * @param examples lines that call it, with the places for names that {@link SampleNames#fill} fills; what follows three
 *     spaces says what the line does
 */
public record Command(
        String name,
        List<String> aliases,
        Argument argument,
        String summary,
        String details,
        Action action,
        List<String> examples) {

    public Command {
        aliases = List.copyOf(aliases);
        examples = List.copyOf(examples);
    }

    /** A command without examples. */
    public Command(
            String name, List<String> aliases, Argument argument, String summary, String details, Action action) {
        this(name, aliases, argument, summary, details, action, List.of());
    }

    /** The same with examples. */
    public Command withExamples(String... lines) {
        return new Command(name, aliases, argument, summary, details, action, List.of(lines));
    }

    /** How it is typed: {@code /limit [N]}. */
    public String usage() {
        return ("/" + name + " " + argument.placeholder()).strip();
    }

    /** Whether it is called by this name. */
    public boolean isCalled(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return name.equals(lower) || aliases.contains(lower);
    }

    /** What may follow a command's name. */
    public enum Argument {
        NONE(""),
        TABLE("[TABLE]"),
        PATTERN("[PATTERN]"),
        FORMAT("[FORMAT]"),
        SWITCH("[on|off]"),
        RENDERING("[DIALECT] [inline|params]"),
        EXPANDED("[on|off|auto]"),
        PAGER("[on|off|COMMAND]"),
        NUMBER("[N]"),
        LINES("[WORDS]"),
        HISTORY("[N|WORDS|!N]"),
        QUERY("[LINE]"),
        DRAWN("[LINE|image|text|auto]"),
        WATCHED("[SECONDS] [c=N] [LINE]"),
        COMMAND("[COMMAND]"),
        FILE("[FILE]"),
        OUTPUT_FILE("[FILE]"),
        PROGRAM("PROGRAM"),
        NAME("[NAME]"),
        DATABASE("[DATABASE]"),
        EXPORT(""),
        NOTHING_NEEDED(""),
        VERSION("[VERSION]"),
        TARGET("VERSION|-N|base"),
        STAMPED("VERSION"),
        MESSAGE("-m TEXT"),
        THEME("[dark|light|none|auto]"),
        KEYS("[vi|emacs]"),
        TOPIC("[COMMAND|TOPIC]"),
        RELATION("[N] [RELATION]");

        private final String placeholder;

        Argument(String placeholder) {
            this.placeholder = placeholder;
        }

        public String placeholder() {
            return placeholder;
        }
    }

    /** Carries a command out. */
    public interface Action {

        /**
         * Carries the command out.
         *
         * @param argument what was typed after the name, without spaces around it; may be empty
         * @throws dev.retort.RetortException when it cannot be done
         */
        void run(String argument);
    }
}
