package dev.retort.shell.command.help;

import dev.retort.schema.SchemaIndex;
import dev.retort.shell.input.Phrase;
import java.util.List;

/** Lines that a newcomer can type as they are, on the tables of this very schema. */
public record Examples(SchemaIndex schema, SampleNames sample) {

    /** Three lines for the first minute, which cost the server next to nothing; none for a schema without tables. */
    public List<String> first() {
        if (schema.tables().isEmpty()) {
            return List.of();
        }
        return of(sample.hasRelation() ? "greeting" : "greeting-without-relation");
    }

    /** A few lines; none for a schema without tables. */
    List<String> lines() {
        return schema.tables().isEmpty() ? List.of("(this schema has no tables)") : of("help");
    }

    private List<String> of(String name) {
        return Phrase.of("examples", name).examples().stream()
                .filter(line -> sample.hasText() || !line.contains("{prefix}"))
                .filter(line -> sample.hasRelation() || !line.contains("{one"))
                .map(sample::fill)
                .toList();
    }
}
