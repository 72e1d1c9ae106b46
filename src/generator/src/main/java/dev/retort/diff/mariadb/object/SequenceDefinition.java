package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sequence of MariaDB.
 *
 * @param parameters what follows its name, in the server's words
 */
public record SequenceDefinition(ObjectName name, String parameters) implements Definition {
    private static final Pattern PARTS = Pattern.compile("(.*?) ENGINE=(\\w+) ?(.*)", Pattern.DOTALL);

    /** The bounds of one whose numbers fall. */
    private static final String USUAL_BELOW = " minvalue -9223372036854775807 maxvalue -1";

    /**
     * What is said of it, taken apart.
     *
     * @param counting how it counts
     * @param options what it has as a table has it: a comment; else empty
     */
    private record Parts(String counting, String engine, String options) {}

    @Override
    public String text() {
        return parameters;
    }

    /** The statement that makes it. */
    public String created(ServerSettings settings) {
        Parts parts = parts();
        String usual = parts.counting()
                .replace(counts() ? " minvalue 1 maxvalue 9223372036854775806" : USUAL_BELOW, "")
                .replace(" cache 1000", "")
                .replace(" nocycle", "");
        boolean isUsualEngine = parts.engine().isEmpty() || parts.engine().equals(settings.engine());
        return "create sequence " + Wording.name(name.name()) + " " + usual
                + (isUsualEngine ? "" : " engine=" + parts.engine())
                + (parts.options().isEmpty() ? "" : " " + Wording.of(parts.options(), settings.syntax()));
    }

    /** The statements that make another sequence this one. It goes on with the number that is next, if that is within the bounds. */
    public List<Change> alterations(SequenceDefinition before, ServerSettings settings) {
        List<Change> changes = new ArrayList<>();
        boolean counts = counts();
        String bound = counts ? "minvalue" : "maxvalue";
        Optional<BigInteger> wanted = number(bound);
        boolean isNearer = wanted.isPresent()
                && before.number(bound)
                        .filter(old -> counts ? old.compareTo(wanted.get()) < 0 : old.compareTo(wanted.get()) > 0)
                        .isPresent();
        if (isNearer) {
            // Without effect where the next number is within the bound.
            changes.add(Change.of(
                    Action.ALTER, name, "do setval(" + Wording.name(name.name()) + ", " + wanted.get() + ", 0)"));
        }
        Parts parts = parts();
        Parts former = before.parts();
        if (!parts.counting().equals(former.counting())) {
            changes.add(Change.of(
                    Action.ALTER, name, "alter sequence " + Wording.name(name.name()) + " " + parts.counting()));
        }
        List<String> options = new ArrayList<>();
        if (!parts.engine().equals(former.engine())) {
            options.add("engine=" + parts.engine());
        }
        if (!parts.options().equals(former.options())) {
            options.add(parts.options().isEmpty() ? "comment=''" : Wording.of(parts.options(), settings.syntax()));
        }
        if (!options.isEmpty()) {
            changes.add(Change.of(
                    Action.ALTER, name, "alter table " + Wording.name(name.name()) + " " + String.join(", ", options)));
        }
        return changes;
    }

    /** Whether each number is greater than the one before. */
    private boolean counts() {
        return number("increment by").filter(step -> step.signum() < 0).isEmpty();
    }

    private Optional<BigInteger> number(String parameter) {
        Matcher number = Pattern.compile(parameter + " (-?\\d+)").matcher(parameters);
        return number.find() ? Optional.of(new BigInteger(number.group(1))) : Optional.empty();
    }

    private Parts parts() {
        Matcher parts = PARTS.matcher(parameters);
        return parts.matches()
                ? new Parts(parts.group(1), parts.group(2), parts.group(3))
                : new Parts(parameters, "", "");
    }
}
