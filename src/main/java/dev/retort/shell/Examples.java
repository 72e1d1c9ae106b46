package dev.retort.shell;

import dev.retort.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.List;

/** Lines that somebody new can type as they stand, on the tables of this very schema. */
final class Examples {
    private final SchemaIndex schema;

    Examples(SchemaIndex schema) {
        this.schema = schema;
    }

    /** A few lines; none for a schema without tables. */
    List<String> lines() {
        if (schema.tables().isEmpty()) {
            return List.of("(this schema has no tables)");
        }
        Sample sample = Sample.of(schema);
        List<String> lines = new ArrayList<>();
        lines.add("selectFrom({table}).limit(5)");
        lines.add("select({column}).from({table}).orderBy({column}.desc())");
        if (sample.hasText()) {
            lines.add("select({column}).from({table}).where({column}.like(\"A%\"))");
        }
        lines.add("query({table}).first()");
        if (sample.hasRelation()) {
            lines.add("select({column}, {oneColumn}).from({table})");
        }
        lines.add("var q = selectFrom({table}).orderBy({column}.desc()); str(q)");
        return lines.stream().map(sample::fill).toList();
    }
}
