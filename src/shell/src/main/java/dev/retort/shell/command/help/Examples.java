package dev.retort.shell.command.help;

import dev.retort.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines that a newcomer can type as they stand, on the tables of this very schema. */
public record Examples(SchemaIndex schema, SampleNames sample) {

    /** Three lines for the first minute, which cost the server next to nothing; none for a schema without tables. */
    public List<String> first() {
        if (schema.tables().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        sample.hasRelation()
                                ? "select({column}, {oneColumn}).from({table}).limit(5)"
                                : "selectFrom({table}).limit(5)",
                        "select({column}, {number}).from({table}).orderBy({key}.desc()).limit(5)",
                        "/d {name}")
                .map(sample::fill)
                .toList();
    }

    /** A few lines; none for a schema without tables. */
    List<String> lines() {
        if (schema.tables().isEmpty()) {
            return List.of("(this schema has no tables)");
        }
        List<String> lines = new ArrayList<>();
        lines.add("selectFrom({table}).limit(5)");
        lines.add("select({column}).from({table}).orderBy({column}.desc())");
        if (sample.hasText()) {
            lines.add("select({column}).from({table}).where({column}.like(\"{prefix}%\"))");
        }
        lines.add("query({table}).first()");
        if (sample.hasRelation()) {
            lines.add("select({column}, {oneColumn}).from({table})");
        }
        lines.add("var q = selectFrom({table}).orderBy({column}.desc()); str(q)");
        return lines.stream().map(sample::fill).toList();
    }
}
