package dev.retort.render;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The writer of the rows of one result, in one format, as they arrive. */
interface RowWriter {

    /** Writes what comes before the rows. */
    void begin() throws IOException;

    /** Writes a row, or keeps it until it knows how. */
    void row(@Nullable Object[] row) throws IOException;

    /** Writes what is left. */
    void end() throws IOException;

    /** Whether values were shown in part. */
    default boolean hasCutValues() {
        return false;
    }
}
