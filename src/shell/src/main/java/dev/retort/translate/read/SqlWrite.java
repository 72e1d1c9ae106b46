package dev.retort.translate.read;

import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.SqlQuery.Item;
import dev.retort.translate.read.SqlQuery.NamedTable;
import java.util.List;
import java.util.Optional;

/** A statement that writes. */
public sealed interface SqlWrite {

    /** What columns are set to. */
    record Assignment(Column column, Expression value) {}

    /**
     * INSERT.
     *
     * @param rows the values; empty where a query gives the rows
     * @param onConflict what becomes of rows that are there already
     */
    record Insert(
            NamedTable into,
            List<String> columns,
            List<List<Expression>> rows,
            Optional<SqlQuery> query,
            Optional<Conflict> onConflict,
            List<Item> returning)
            implements SqlWrite {}

    /**
     * What becomes of rows that are there already.
     *
     * @param key the columns of ON CONFLICT
     * @param duplicateKey whether it is said as MariaDB says it
     * @param update what is set; nothing where the row is to be left as it is
     */
    record Conflict(List<String> key, boolean duplicateKey, List<Assignment> update) {}

    record Update(NamedTable table, List<Assignment> set, Optional<Expression> where, List<Item> returning)
            implements SqlWrite {}

    record Delete(NamedTable from, Optional<Expression> where, List<Item> returning) implements SqlWrite {}
}
