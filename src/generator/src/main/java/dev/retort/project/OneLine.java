package dev.retort.project;

import dev.retort.Location.Excerpt;
import dev.retort.Location.InFile;
import dev.retort.RetortException;

/** A failure and its place in one line, as part of a list. */
public final class OneLine {

    private OneLine() {}

    public static String of(RetortException failure) {
        return failure.message()
                + failure.location()
                        .map(place -> switch (place) {
                            case InFile file -> " (" + file.file() + ":" + file.line() + ")";
                            case Excerpt excerpt ->
                                " (" + excerpt.place().file() + ":"
                                        + excerpt.place().line() + ")";
                            default -> "";
                        })
                        .orElse("");
    }
}
