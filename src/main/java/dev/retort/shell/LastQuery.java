package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jooq.Cursor;

/** What was shown last, so that it can be shown again in another way: a query runs again then. For one thread. */
final class LastQuery {
    private Optional<Outcome.Value> value = Optional.empty();

    /** Takes notice of a value that is to be shown. */
    void is(Outcome.Value shown) {
        value = Optional.of(shown);
    }

    /** @throws RetortException when nothing was shown yet, or when it is gone */
    Outcome.Value value() {
        Outcome.Value last = value.orElseThrow(() -> new RetortException("there is no result yet")
                .withHint("type a query first, such as selectFrom(TABLE)"));
        if (last.value() instanceof BaseStream || last.value() instanceof Cursor || last.value() instanceof Iterator) {
            throw new RetortException("the rows of the last result were read, and are gone")
                    .withHint("show the query itself, or a list: .toList(), .fetch()");
        }
        return last;
    }
}
