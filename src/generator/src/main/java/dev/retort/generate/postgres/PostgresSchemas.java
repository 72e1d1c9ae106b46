package dev.retort.generate.postgres;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** The system catalog of a PostgreSQL server, asked about some of a database's schemas. */
record PostgresSchemas(DSLContext context, List<String> schemas) {

    /** The rows of a query in which {@code {0}} stands for the names of the schemas. */
    Result<Record> rows(String sql) {
        return context.fetch(sql, DSL.inline(schemas.toArray(String[]::new)));
    }
}
