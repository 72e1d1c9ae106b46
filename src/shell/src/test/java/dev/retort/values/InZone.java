package dev.retort.values;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The comparison in a process of its own, which has a time zone of its own. Arguments: the kind of database, and a folder. */
final class InZone {
    private InZone() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Comparison comparison = Comparison.in(arguments[0], Path.of(arguments[1]));
        (arguments[0].matches("mariadb|postgres|sqlite") ? comparison.run() : comparison.runAsking())
                .forEach(System.out::println);
        System.out.println("compared " + comparison.compared());
    }
}
