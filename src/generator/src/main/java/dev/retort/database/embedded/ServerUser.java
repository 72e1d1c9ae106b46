package dev.retort.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system user as whom a server's programs run that refuse to be root's, or those of a user without a name.
 *
 * @param prefix what each of their command lines begins with
 * @param owner the number of the user whom the data must belong to; empty where all is the user's own
 */
record ServerUser(List<String> prefix, Optional<Integer> owner) {
    private static final int ROOT = 0;

    /** What the JDK calls a user without a name, as containers have them. */
    private static final String UNKNOWN = "?";

    /** Within a name space of one's own, one is called otherwise, and owns what one did. */
    private static final List<String> RENAMED = List.of("unshare", "--user");

    /** Of the user who runs this. */
    static final ServerUser PRESENT = new UnixSystem().getUid() == ROOT ? ofRoot() : ofOrdinary();

    private static ServerUser ofOrdinary() {
        ServerUser renamed = new ServerUser(RENAMED, Optional.empty());
        return System.getProperty("user.name", UNKNOWN).equals(UNKNOWN) && renamed.isOrdinary()
                ? renamed
                : new ServerUser(List.of(), Optional.empty());
    }

    /**
     * By another name. Where that is not allowed, as in most containers, as a user who may go through root's folders to the
     * data.
     */
    private static ServerUser ofRoot() {
        ServerUser renamed = new ServerUser(RENAMED, Optional.of(ROOT));
        if (renamed.isOrdinary()) {
            return renamed;
        }
        Optional<Integer> nobody = number("-u");
        Optional<Integer> group = number("-g");
        ServerUser other = new ServerUser(
                List.of(
                        "setpriv",
                        "--reuid=" + nobody.orElse(ROOT),
                        "--regid=" + group.orElse(ROOT),
                        "--clear-groups",
                        // Else the right to go through folders would not count where a program asks for it beforehand.
                        "--securebits=+no_setuid_fixup",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override"),
                nobody);
        return other.isOrdinary() ? other : new ServerUser(List.of(), Optional.of(ROOT));
    }

    private static Optional<Integer> number(String option) {
        return output(List.of("id", option, "nobody")).map(Integer::valueOf);
    }

    /** Whether its programs run, as a user who has a name and is not root. */
    private boolean isOrdinary() {
        return output(command(Path.of("id"), "-un"))
                .filter(name -> !name.equals("root"))
                .isPresent();
    }

    /** Whether nothing keeps the programs from running. */
    boolean isAccepted() {
        return owner.isEmpty() || !prefix.isEmpty();
    }

    /** The command line that runs a program. */
    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        if (!prefix.isEmpty() && Programs.exists("setpriv")) {
            // A process that becomes another user would else outlive its parent, whatever was said before.
            command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Gives a folder, with all that is in it, to the user. */
    void own(Path folder) throws IOException {
        if (owner.isEmpty()
                || Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(owner.get())) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            // The folder itself last: it tells that all is done.
            for (Path file : files.toList().reversed()) {
                Files.setAttribute(file, "unix:uid", owner.get(), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Optional<String> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !output.isEmpty() ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
