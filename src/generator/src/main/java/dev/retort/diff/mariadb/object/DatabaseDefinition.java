package dev.retort.diff.mariadb.object;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;

/** The database itself, as far as it is part of its schema, and with the settings in which the rest was read. */
public record DatabaseDefinition(ServerSettings settings) implements Definition {
    public static final ObjectName NAME = ObjectName.of("database", "");

    @Override
    public ObjectName name() {
        return NAME;
    }

    @Override
    public String text() {
        return "character set = " + settings.charset() + " collate = " + settings.collation();
    }
}
