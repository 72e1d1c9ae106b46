package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.database.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The data folder of an embedded PostgreSQL.
 *
 * @param folder the folder itself; while it does not exist, there is no data
 * @param programs the server that it is for
 */
record PostgresData(Path folder, PostgresPrograms programs) {

    /** Makes it, where there is no data yet, as a copy of what is new on this machine. The caller holds the lock. */
    void initialise() throws IOException {
        if (Files.isDirectory(folder)) {
            refuseOtherVersion();
            ServerUser.PRESENT.own(folder);
            return;
        }
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        Folders.delete(partial);
        Folders.copy(programs.newData(), partial);
        ServerUser.PRESENT.own(partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        Path file = folder.resolve("PG_VERSION");
        String present = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!present.equals(String.valueOf(programs.major()))) {
            throw RetortException.usage("the embedded database is of PostgreSQL "
                            + (present.isEmpty() ? "in an unknown version" : present) + ", and db/retort.toml says "
                            + programs.major())
                    .withHint("retort reset makes it anew from the migrations");
        }
    }

    /**
     * The command line that starts a server on this data.
     *
     * @param run the folder of its socket
     * @param isDurable whether what is in it should outlive a crash of the machine
     */
    List<String> startCommand(Path run, boolean isDurable) {
        List<String> command = new ArrayList<>(ServerUser.PRESENT.command(programs.server()));
        command.add("-D");
        command.add(folder.toString());
        set(command, "listen_addresses", "");
        set(command, "unix_socket_directories", "\"" + run.toString().replace("\"", "\"\"") + "\"");
        set(command, "unix_socket_permissions", "0700");
        // Nothing is replicated from here. With the least, a transaction ends only when its tables are on the disk.
        set(command, "wal_level", isDurable ? "minimal" : "replica");
        set(command, "max_wal_senders", "0");
        // One transaction may make and drop some thousand tables.
        set(command, "max_locks_per_transaction", "512");
        if (!isDurable) {
            set(command, "fsync", "off");
            set(command, "synchronous_commit", "off");
            set(command, "full_page_writes", "off");
            set(command, "autovacuum", "off");
        }
        return List.copyOf(command);
    }

    private static void set(List<String> command, String setting, String value) {
        command.add("-c");
        command.add(setting + "=" + value);
    }
}
