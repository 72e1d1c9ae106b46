package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.ObjectKind;
import dev.retort.diff.postgres.table.ColumnKind;
import dev.retort.diff.postgres.table.ConstraintKind;
import dev.retort.diff.postgres.table.DefaultKind;
import dev.retort.diff.postgres.table.IndexKind;
import dev.retort.diff.postgres.table.PolicyKind;
import dev.retort.diff.postgres.table.RuleKind;
import dev.retort.diff.postgres.table.SequenceKind;
import dev.retort.diff.postgres.table.TableKind;
import dev.retort.diff.postgres.table.TriggerKind;
import java.util.Map;

/** The kinds of objects that are known. */
public final class Kinds {
    private static final Map<String, ObjectKind> ALL = Map.ofEntries(
            Map.entry("schema", new SchemaKind()),
            Map.entry("current schema", new CurrentSchemaKind()),
            Map.entry("extension", new ExtensionKind()),
            Map.entry("table", new TableKind()),
            Map.entry("foreign table", new TableKind()),
            Map.entry("column", new ColumnKind()),
            Map.entry("default", new DefaultKind()),
            Map.entry("constraint", new ConstraintKind()),
            Map.entry("index", new IndexKind()),
            Map.entry("view", new ViewKind()),
            Map.entry("materialized view", new ViewKind()),
            Map.entry("sequence", new SequenceKind()),
            Map.entry("function", new RoutineKind()),
            Map.entry("procedure", new RoutineKind()),
            Map.entry("type", new TypeKind()),
            Map.entry("attribute", new AttributeKind()),
            Map.entry("domain", new DomainKind()),
            Map.entry("domain constraint", new DomainConstraintKind()),
            Map.entry("trigger", new TriggerKind()),
            Map.entry("rule", new RuleKind()),
            Map.entry("policy", new PolicyKind()),
            Map.entry("aggregate", new DefinedKind()),
            Map.entry("statistics", new DefinedKind()),
            Map.entry("collation", new DefinedKind()),
            Map.entry("operator", new DefinedKind()),
            Map.entry("cast", new DefinedKind()),
            Map.entry("default privileges", new DefaultPrivilegesKind()));

    private Kinds() {}

    public static ObjectKind of(CatalogObject object) {
        ObjectKind kind = ALL.get(object.kind());
        if (kind == null) {
            throw new IllegalStateException("no statements are known for " + object.name());
        }
        return kind;
    }
}
