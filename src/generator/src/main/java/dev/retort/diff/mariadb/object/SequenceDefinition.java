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
    private static final Pattern ENGINE = Pattern.compile(" ENGINE=(\\w+)$");

    /** The bounds of one whose numbers fall. */
    private static final String USUAL_BELOW = " minvalue -9223372036854775807 maxvalue -1";

    @Override
    public String text() {
        return parameters;
    }

    /** The statement that makes it. */
    public String created(ServerSettings settings) {
        String usual = ENGINE.matcher(parameters)
                .replaceFirst(engine -> engine.group(1).equals(settings.engine()) ? "" : " engine=" + engine.group(1))
                .replace(counts() ? " minvalue 1 maxvalue 9223372036854775806" : USUAL_BELOW, "")
                .replace(" cache 1000", "")
                .replace(" nocycle", "");
        return "create sequence " + Wording.name(name.name()) + " " + usual;
    }

    /** The statements that make another sequence this one. It goes on with the number that is next, if that is within the bounds. */
    public List<Change> alterations(SequenceDefinition before) {
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
        changes.add(Change.of(
                Action.ALTER,
                name,
                "alter sequence " + Wording.name(name.name()) + " "
                        + ENGINE.matcher(parameters).replaceFirst("")));
        Optional<String> engine = engine();
        if (!engine.equals(before.engine())) {
            engine.ifPresent(wantedEngine -> changes.add(Change.of(
                    Action.ALTER, name, "alter table " + Wording.name(name.name()) + " engine=" + wantedEngine)));
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

    private Optional<String> engine() {
        Matcher engine = ENGINE.matcher(parameters);
        return engine.find() ? Optional.of(engine.group(1)) : Optional.empty();
    }
}
