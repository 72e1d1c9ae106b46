package dev.retort.generate.postgres;

import static dev.retort.generate.catalog.ServerCatalog.text;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Record;
import org.jooq.meta.Definition;
import org.jooq.meta.RoutineDefinition;

/** The objects that belong to the extensions of a PostgreSQL database, and are no part of its own schema. */
final class PostgresExtensions {
    private record Part(String schema, String name, String overload) {}

    private final Set<Part> relations = new HashSet<>();
    private final Set<Part> types = new HashSet<>();
    private final Set<Part> routines = new HashSet<>();

    private PostgresExtensions() {}

    static PostgresExtensions read(PostgresSchemas catalog) {
        PostgresExtensions result = new PostgresExtensions();
        // A sequence that counts a column's values belongs to the table, and that to the extension.
        catalog.rows("""
            select n.nspname, c.relname, '' from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any({0}) and exists (
              select from pg_depend d where d.classid = 'pg_class'::regclass and d.deptype = 'e'
                and (d.objid = c.oid or d.objid in (
                  select owner.refobjid from pg_depend owner
                  where owner.classid = 'pg_class'::regclass and owner.objid = c.oid and owner.deptype in ('a', 'i')
                    and owner.refclassid = 'pg_class'::regclass)))
            """).forEach(row -> result.relations.add(part(row)));
        catalog.rows("""
            select n.nspname, t.typname, '' from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where n.nspname = any({0}) and exists (
              select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
            """).forEach(row -> result.types.add(part(row)));
        // Numbered as jOOQ numbers those of one name.
        catalog.rows("""
            select r.routine_schema, r.routine_name, r.overload::text from (
              select routine_schema, routine_name, specific_name,
                row_number() over (partition by routine_schema, routine_name order by specific_name) as overload
              from information_schema.routines
              where routine_schema = any({0}) and data_type is distinct from 'trigger') r
            join pg_depend d on d.classid = 'pg_proc'::regclass and d.deptype = 'e'
              and d.objid = substring(r.specific_name from '[0-9]+$')::oid
            """).forEach(row -> result.routines.add(part(row)));
        return result;
    }

    private static Part part(Record row) {
        return new Part(text(row, 0), text(row, 1), text(row, 2));
    }

    /** Those tables, views and sequences that belong to none. */
    <D extends Definition> List<D> withoutRelations(List<D> found) {
        return found.stream()
                .filter(each -> !relations.contains(part(each, "")))
                .toList();
    }

    /** Those types that belong to none. */
    <D extends Definition> List<D> withoutTypes(List<D> found) {
        return found.stream()
                .filter(each -> !types.contains(part(each, "")) && !relations.contains(part(each, "")))
                .toList();
    }

    /** Those routines that belong to none. */
    List<RoutineDefinition> withoutRoutines(List<RoutineDefinition> found) {
        return found.stream()
                .filter(each -> !routines.contains(part(each, Objects.requireNonNullElse(each.getOverload(), "1"))))
                .toList();
    }

    private static Part part(Definition definition, String overload) {
        return new Part(definition.getSchema().getInputName(), definition.getInputName(), overload);
    }
}
