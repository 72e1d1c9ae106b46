package dev.retort.generate.mariadb;

import static dev.retort.generate.catalog.ServerCatalog.number;
import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;

import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.DeclaredRoutine;
import dev.retort.generate.catalog.DeclaredRoutine.Parameter;
import dev.retort.generate.catalog.ServerCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.meta.InOutDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;

/** The procedures and functions of a MariaDB or MySQL database. */
final class MariaDbRoutines {
    private MariaDbRoutines() {}

    static List<RoutineDefinition> read(ServerCatalog catalog, SchemaDefinition schema) {
        Map<String, List<Record>> parameters =
                catalog.rows("""
                    SELECT SPECIFIC_NAME, ROUTINE_TYPE, ORDINAL_POSITION, PARAMETER_MODE, PARAMETER_NAME, DATA_TYPE,
                      DTD_IDENTIFIER, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE
                    FROM information_schema.PARAMETERS
                    WHERE SPECIFIC_SCHEMA = ?
                    ORDER BY SPECIFIC_NAME, ROUTINE_TYPE, ORDINAL_POSITION
                    """).stream().collect(groupingBy(row -> text(row, 0) + "\n" + text(row, 1)));
        List<RoutineDefinition> result = new ArrayList<>();
        for (Record row : catalog.rows("""
            SELECT ROUTINE_NAME, ROUTINE_TYPE, ROUTINE_COMMENT FROM information_schema.ROUTINES
            WHERE ROUTINE_SCHEMA = ? AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE')
            """)) {
            List<Parameter> own = parameters.getOrDefault(text(row, 0) + "\n" + text(row, 1), List.of()).stream()
                    .map(MariaDbRoutines::parameter)
                    .toList();
            result.add(new DeclaredRoutine(schema, text(row, 0), text(row, 1), text(row, 2), own));
        }
        return result;
    }

    private static Parameter parameter(Record row) {
        ColumnType type =
                MariaDbTypes.of(text(row, 6), text(row, 5), number(row, 7), (int) number(row, 8), (int) number(row, 9));
        return text(row, 3).isEmpty()
                ? new Parameter("RETURN_VALUE", -1, InOutDefinition.RETURN, type)
                : new Parameter(text(row, 4), (int) number(row, 2), InOutDefinition.getFromString(text(row, 3)), type);
    }
}
