package dev.retort.diff.rows;

import dev.retort.diff.model.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

final class LiveCopy {
    LiveCopy(Connection live, Connection scratch, TableStatements statements) {}

    Map<ObjectName, Integer> copy(List<SampleTable> tables) throws SQLException {
        return Map.of();
    }
}
