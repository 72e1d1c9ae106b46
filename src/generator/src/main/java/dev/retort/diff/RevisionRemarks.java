package dev.retort.diff;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The remarks in the files of a migration on what its statements do to rows, each a sentence.
 *
 * @param count gives the number of values, or rows, of which one is told, or that of a sequence; empty where it is not known
 */
public record RevisionRemarks(Difference difference, Function<Loss, Optional<Long>> count) {

    /** Those on the way up. */
    public List<String> up(Stage stage) {
        List<String> remarks = new ArrayList<>();
        losses(stage.up())
                .forEach(loss -> remarks.add(isGone(loss, difference.tablesAfter()) ? gone(loss) : changed(loss)));
        failing(stage.up()).forEach(remarks::add);
        return remarks;
    }

    /** Those on the way down. */
    public List<String> down(Stage stage) {
        List<String> remarks = new ArrayList<>();
        losses(stage.down())
                .forEach(loss -> remarks.add(
                        loss.isOfNumber()
                                ? "This removes the sequence " + loss + " with its number."
                                : loss.isOfHistory()
                                        ? "This removes the former states of the rows of " + loss + "."
                                        : !isGone(loss, difference.tables())
                                                ? "This may change values of " + loss + " for good."
                                                : loss.column().isPresent()
                                                        ? "This removes the values of " + loss + "."
                                                        : "This removes all rows of " + loss + "."));
        failing(stage.down()).forEach(remarks::add);
        return remarks;
    }

    private String gone(Loss loss) {
        if (loss.isOfNumber()) {
            return "This removes the sequence " + loss
                    + count.apply(loss)
                            .map(number -> String.format(Locale.ROOT, ", whose number is %,d", number))
                            .orElse(" with its number")
                    + "; the way down brings it back at its start.";
        }
        if (loss.isOfHistory()) {
            return "This removes the former states of the rows of " + loss
                    + count.apply(loss)
                            .map(number -> String.format(Locale.ROOT, ", which are %,d now", number))
                            .orElse("")
                    + "; the way down does not bring them back.";
        }
        boolean isOfColumn = loss.column().isPresent();
        String number = count.apply(loss)
                .filter(rows -> rows > 0)
                .map(rows -> String.format(Locale.ROOT, isOfColumn ? "%,d value" : "all %,d row", rows)
                        + (rows == 1 ? "" : "s"))
                .map(rows -> rows.replaceFirst("^all 1 row$", "the 1 row"))
                .orElse(isOfColumn ? "the values" : "all rows");
        String empty = isOfColumn ? "the column back without them." : "the table back empty.";
        return "This removes " + number + " of " + loss + "; the way down brings " + empty;
    }

    private static String changed(Loss loss) {
        return "This may change values of " + loss + " for good: the way down does not bring them back.";
    }

    private List<String> failing(List<Change> changes) {
        return difference.rows().failing().stream()
                .filter(failed -> changes.contains(failed.change()))
                .map(failed -> "This fails where there are rows: " + failed.message())
                .distinct()
                .toList();
    }

    private static List<Loss> losses(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.losses().stream())
                .distinct()
                .toList();
    }

    /** Whether a schema has no place for the values. */
    private static boolean isGone(Loss loss, List<TableOutline> tables) {
        return tables.stream()
                .filter(table -> table.table().equals(loss.table()))
                .noneMatch(table -> loss.column().flatMap(table::column).isPresent());
    }
}
