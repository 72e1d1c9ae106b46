package dev.retort.shell.io;

import dev.retort.RetortException;
import dev.retort.text.VisibleText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that is named in a command: all of the argument, in quotes or not, where {@code ~} is the user's home. */
public final class FileArgument {
    private FileArgument() {}

    /** The file that is meant; a relative one stays relative. */
    public static Path of(String argument) {
        String name = unquoted(argument.strip());
        String home = System.getProperty("user.home");
        if (name.equals("~") || name.startsWith("~/")) {
            name = home + name.substring(1);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw RetortException.usage("no file can be named " + VisibleText.line(name));
        }
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() >= 2
                && (name.charAt(0) == '"' || name.charAt(0) == '\'')
                && name.indexOf(name.charAt(0), 1) == name.length() - 1;
        return quoted ? name.substring(1, name.length() - 1) : name.replace("\\ ", " ");
    }
}
