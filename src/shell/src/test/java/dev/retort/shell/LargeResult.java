package dev.retort.shell;

import dev.retort.database.Database;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.eval.Outcome;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.render.Format;
import dev.retort.shell.io.DataWriter;
import dev.retort.shell.io.Output;
import dev.retort.shell.pager.PagedLines;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.settings.Settings;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jooq.ResultQuery;

/** Writes a large result in every format, in a process of its own. Arguments: the database's URL, and how many rows. */
final class LargeResult {
    private LargeResult() {}

    public static void main(String[] arguments) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        long count = Long.parseLong(arguments[1]);
        DatabaseUrl url = DatabaseUrl.parse(arguments[0], here);
        try (Database database = DatabaseOpener.open(TestServer.config(here, url), _ -> {});
                LiveConnection connection = LiveConnection.open(database)) {
            String sql = "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + count
                    + ") select i, concat('row ', i) as text from n";
            String mariaDb = "select seq as i, concat('row ', seq) as text from seq_1_to_" + count;
            ResultQuery<?> query = connection.db().resultQuery(url.jdbc().contains("mariadb") ? mariaDb : sql);
            for (Format format : new Format[] {Format.CSV, Format.JSON, Format.TABLE}) {
                Counting counting = new Counting();
                PrintWriter data = DataWriter.to(counting);
                new ValuePrinter(
                                () -> new Settings(format, 0, false),
                                new Output(data, new PrintWriter(System.err), false),
                                connection.db())
                        .print(new Outcome.Value(query, "ResultQuery", Optional.empty()));
                data.flush();
                System.out.println(format + " " + counting.lines);
            }
        }
        try (PagedLines lines = new PagedLines()) {
            for (long i = 0; i < count; i++) {
                lines.add("a line of text that a result may have, number " + i);
            }
            System.out.println("PAGER " + lines.size() + " " + lines.get(count - 1));
        }
    }

    private static final class Counting extends OutputStream {
        private long lines;

        @Override
        public void write(int b) {
            lines += b == '\n' ? 1 : 0;
        }
    }
}
