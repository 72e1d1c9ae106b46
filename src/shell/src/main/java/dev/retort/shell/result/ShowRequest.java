package dev.retort.shell.result;

import dev.retort.eval.Outcome;
import dev.retort.render.Format;
import dev.retort.render.Window;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.settings.Settings.Timing;
import java.util.Optional;

/**
 * A request to show a value, made from the settings once: the showing goes by nothing else.
 *
 * @param value what a line came to
 * @param typedSql the SQL that was typed, where the value is its query
 * @param name the name by which later lines have the value, for the remark below its rows; may be empty
 * @param format the format
 * @param window which of its rows
 * @param timing when the remark says how long it took
 * @param output where it goes
 */
public record ShowRequest(
        Outcome.Value value,
        Optional<String> typedSql,
        String name,
        Format format,
        Window window,
        Timing timing,
        ValueOutput output) {
    static final Window ALL_ROWS = new Window(0, 0);

    /** A request for a value as the settings are now. */
    static ShowRequest of(
            Outcome.Value value, Optional<String> typedSql, String name, Settings settings, ValueOutput output) {
        Window first = new Window(0, settings.limit());
        return new ShowRequest(value, typedSql, name, settings.format(), first, settings.timing(), output);
    }

    /** The same for a query that was typed as this SQL. */
    public ShowRequest typed(Optional<String> sql) {
        return new ShowRequest(value, sql, name, format, window, timing, output);
    }

    /** The same in another format. */
    public ShowRequest as(Format other) {
        return new ShowRequest(value, typedSql, name, other, window, timing, output);
    }

    /** The same with other rows. */
    ShowRequest within(Window other) {
        return new ShowRequest(value, typedSql, name, format, other, timing, output);
    }

    /** The same with all rows, to where nothing has a name for later lines. */
    public ShowRequest wholeTo(ValueOutput other) {
        return new ShowRequest(value, typedSql, "", format, ALL_ROWS, timing, other);
    }
}
