package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import dev.retort.diff.postgres.table.StorageOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of views and materialized views. */
final class ViewKind extends ObjectKind {

    @Override
    public List<String> create(CatalogObject view, List<CatalogObject> parts) {
        List<String> statements = new ArrayList<>();
        statements.add("create " + definition(view) + (view.has("_unfilled") ? "\nwith no data" : ""));
        settings(view.get("column settings")).forEach(action -> statements.add(column(view, action)));
        return statements;
    }

    private String column(CatalogObject view, String action) {
        return "alter " + subject(view) + " alter column " + action;
    }

    /** What is set for columns, a line each. */
    private static List<String> settings(Optional<String> lines) {
        return lines.stream().flatMap(String::lines).toList();
    }

    private String definition(CatalogObject view) {
        return subject(view)
                + view.get("access method").map(method -> " using " + method).orElse("")
                + view.get("options").map(options -> " with (" + options + ")").orElse("")
                + view.get("tablespace").map(space -> " tablespace " + space).orElse("")
                + " as\n" + Names.inSmallLetters(query(view));
    }

    /** As the server lays it out, without what ends it. */
    private static String query(CatalogObject view) {
        return view.the("_pretty").stripTrailing().replaceFirst(";$", "");
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        if (to.kind().equals("view")) {
            boolean keepsColumns = (to.get("_columns").orElse("") + "\n")
                    .startsWith(from.get("_columns").orElse("") + "\n");
            if (differing.contains("definition")) {
                return keepsColumns ? Optional.of(List.of("create or replace " + definition(to))) : Optional.empty();
            }
        } else if (differing.contains("definition")) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        List<String> former = settings(from.get("column settings"));
        List<String> wanted = settings(to.get("column settings"));
        if (!wanted.containsAll(former)) {
            // It holds nothing that is not elsewhere, too.
            return Optional.empty();
        }
        wanted.stream()
                .filter(action -> !former.contains(action))
                .forEach(action -> statements.add(column(to, action)));
        String alter = "alter " + subject(to) + " ";
        if (differing.contains("options")) {
            StorageOptions.changes(from.get("options"), to.get("options"))
                    .forEach(action -> statements.add(alter + action));
        }
        if (differing.contains("access method")) {
            statements.add(
                    alter + "set access method " + to.get("access method").orElse("heap"));
        }
        if (differing.contains("tablespace")) {
            statements.add(alter + "set tablespace " + to.get("tablespace").orElse("pg_default"));
        }
        return Optional.of(statements);
    }
}
