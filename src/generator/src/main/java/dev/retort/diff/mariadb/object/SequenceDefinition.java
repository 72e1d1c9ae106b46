package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import java.util.List;

/**
 * A sequence of MariaDB.
 *
 * @param parameters what follows its name, in the server's words
 */
public record SequenceDefinition(ObjectName name, String parameters) implements Definition {

    @Override
    public String text() {
        return parameters;
    }

    /** What follows its name, as a person would write it. */
    public String written(ServerSettings settings) {
        return Wording.of(parameters, settings.syntax())
                .replaceFirst("(?i) engine=" + settings.engine() + "$", "")
                .replace(" minvalue 1 maxvalue 9223372036854775806", "")
                .replace(" cache 1000", "")
                .replace(" nocycle", "");
    }

    /** The statements that make a sequence this one. */
    public List<Change> alterations(SequenceDefinition before, ServerSettings settings) {
        String alter = "alter sequence " + Wording.name(name.name()) + " ";
        return List.of(Change.of(
                Action.ALTER,
                name,
                alter + Wording.of(parameters, settings.syntax()).replaceFirst(" engine=\\w+$", "")));
    }
}
