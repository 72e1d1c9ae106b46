package dev.retort.shell.session;

import dev.retort.RetortException;
import dev.retort.database.StatementApprover;
import dev.retort.database.live.AccessMode;
import dev.retort.database.live.Sandbox;
import dev.retort.shell.io.Output;
import dev.retort.sql.DestructiveStatement;
import dev.retort.text.VisibleText;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one who works with a shell: is asked before harm is done, if there is a user, and told what happens to the connection. */
public final class ShellApprover implements StatementApprover {
    /** How many of the server's remarks about one line are shown. */
    private static final int SHOWN_NOTICES = 10;

    private final AccessMode accessMode;
    private final Output output;
    private final Optional<Function<String, Optional<String>>> answers;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final AtomicLong noticed = new AtomicLong();

    /** @param answers puts a question and gives the answer, empty when there is none; empty without a user to answer */
    public ShellApprover(AccessMode accessMode, Output output, Optional<Function<String, Optional<String>>> answers) {
        this.accessMode = accessMode;
        this.output = output;
        this.answers = answers;
    }

    @Override
    public void approve(DestructiveStatement harm, Supplier<OptionalLong> rows) {
        if (accessMode.agreed()) {
            return;
        }
        if (answers.isEmpty()) {
            ABSENT.approve(harm, rows);
            return;
        }
        OptionalLong number = rows.get();
        String question = "this will " + VisibleText.line(harm.deed())
                + (number.isPresent() ? " (" + String.format(Locale.ROOT, "%,d", number.getAsLong()) + ")" : "")
                + ". Go on? (y/N) ";
        boolean agreed = answers.get()
                .apply(question)
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.equals("y") || answer.equals("yes"))
                .isPresent();
        if (!agreed) {
            throw new RetortException("not run");
        }
    }

    /** They are shown when the statement is done, and of a flood the first. */
    @Override
    public void notice(String notice) {
        if (noticed.incrementAndGet() <= SHOWN_NOTICES) {
            notices.add(notice);
        }
    }

    /** Shows what the server remarked since the last time. */
    public void showNotices() {
        for (String notice = notices.poll(); notice != null; notice = notices.poll()) {
            output.note(VisibleText.line(notice));
        }
        long more = noticed.getAndSet(0) - SHOWN_NOTICES;
        if (more > 0) {
            output.note("and " + String.format(Locale.ROOT, "%,d", more) + " more of the server's remarks");
        }
    }

    /** A user hears it when the line is done: it may come in the midst of a result, or of an interrupt. */
    @Override
    public void hear(String remark) {
        if (answers.isPresent()) {
            heard.add(remark);
        } else {
            output.note(remark);
        }
    }

    /** Says what was heard, and what was written that will not last. */
    public void report(Optional<Sandbox> sandbox) {
        showNotices();
        for (String remark = heard.poll(); remark != null; remark = heard.poll()) {
            output.note(VisibleText.line(remark));
        }
        sandbox.flatMap(Sandbox::news).ifPresent(output::note);
    }
}
