package dev.retort.cli.console;

import dev.retort.RetortException;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.StatementInDoubt;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import dev.retort.render.ErrorText;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The user who runs a migration: sees what is being done, and is asked about a statement in doubt, unless the command
 * line has answered.
 *
 * @param streams where the question is put, and answered
 * @param progress where it is shown what is being done
 * @param given the command line's answer
 * @param noticed counts the server's remarks
 * @param log keeps account of the migrations
 */
public record Answers(
        Streams streams, Progress progress, Optional<Verdict> given, AtomicInteger noticed, MigrationLog log)
        implements MigrationListener {
    private static final int LONGEST_STATEMENT = 2_000;
    /** How many of a server's remarks are shown in one run. */
    private static final int SHOWN_NOTICES = 50;

    @Override
    public void running(String activity) {
        progress.accept(VisibleText.line(activity));
    }

    @Override
    public void began(String migration, boolean isTransaction) {
        log.began(migration, isTransaction);
    }

    @Override
    public void ended(String migration, Duration took) {
        log.ended(migration, took);
    }

    @Override
    public void noticed(String notice) {
        int count = noticed.incrementAndGet();
        if (count <= SHOWN_NOTICES) {
            progress.clear();
            streams.err().println(VisibleText.line(notice));
        } else if (count == SHOWN_NOTICES + 1) {
            streams.err().println("the server's further remarks are not shown");
        }
    }

    @Override
    public Verdict inDoubt(StatementInDoubt statement) {
        return given.orElseGet(() -> {
            RetortException unanswered = MigrationListener.unanswered(statement);
            if (!streams.canAsk()) {
                throw unanswered;
            }
            progress.clear();
            return ask(statement, unanswered);
        });
    }

    private Verdict ask(StatementInDoubt statement, RetortException unanswered) {
        PrintStream err = streams.err();
        String sql = statement.sql().strip();
        err.print(ErrorText.plain(new RetortException(unanswered.message()).withLocation(statement.location())));
        err.println(
                VisibleText.block(sql.length() > LONGEST_STATEMENT ? sql.substring(0, LONGEST_STATEMENT) + "…" : sql)
                        .indent(4)
                        .stripTrailing());
        while (true) {
            switch (streams.answer("did it take effect? y: go on after it, n: run it, q: stop here ")
                    .orElse("q")) {
                case "y", "yes" -> {
                    return Verdict.SKIP;
                }
                case "n", "no" -> {
                    return Verdict.RUN;
                }
                case "q", "quit" -> throw unanswered;
                default -> err.println("answer y, n or q");
            }
        }
    }
}
