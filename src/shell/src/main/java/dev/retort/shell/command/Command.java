package dev.retort.shell.command;

import dev.retort.shell.input.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A command of the shell: what phrases.txt says of it, and what it does.
 *
 * @param phrase its name, without the slash, and what may follow it; its other names; a summary and details; and examples, with
 *     the places for names that {@link dev.retort.shell.command.help.SampleNames#fill} fills
 * @param action carries it out, given what was typed after the name, without spaces around it; it throws a RetortException
 *     where it cannot
 */
public record Command(Phrase phrase, Consumer<String> action) {
    /** The sign of options that the usage leaves out. */
    private static final String OPTIONS = "*";

    /** The command of this name. */
    public static Command of(String name, Consumer<String> action) {
        return new Command(Phrase.of("command", name), action);
    }

    public String name() {
        return phrase.name();
    }

    /** Its other names, without the slash; a backslash serves wherever a slash does. */
    public List<String> aliases() {
        return phrase.names();
    }

    public String summary() {
        return phrase.sentence();
    }

    /** What else there is to know, in paragraphs. */
    public List<String> details() {
        return phrase.text().subList(1, phrase.text().size());
    }

    public List<String> examples() {
        return phrase.examples();
    }

    /** What may follow its name, as its usage says it: {@code [N]}. */
    public String argument() {
        return phrase.rest().equals(OPTIONS) ? "" : phrase.rest();
    }

    /** Whether anything may follow its name. */
    public boolean takesArgument() {
        return !phrase.rest().isEmpty();
    }

    /** How it is typed: {@code /limit [N]}. */
    public String usage() {
        return ("/" + name() + " " + argument()).strip();
    }

    public boolean isCalled(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return name().equals(lower) || aliases().contains(lower);
    }
}
