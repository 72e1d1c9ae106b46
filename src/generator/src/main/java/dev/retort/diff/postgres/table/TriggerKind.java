package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of triggers. */
public final class TriggerKind extends ObjectKind {

    @Override
    public String subject(CatalogObject trigger) {
        return "trigger " + Names.quoted(trigger.name().name()) + " on " + Names.ownerPath(trigger.name());
    }

    @Override
    public List<String> create(CatalogObject trigger, List<CatalogObject> parts) {
        List<String> statements = new ArrayList<>(List.of(definition(trigger)));
        if (trigger.has("enabled")) {
            statements.add(enabled(trigger));
        }
        return statements;
    }

    private static String definition(CatalogObject trigger) {
        return Names.inSmallLetters(trigger.the("definition"));
    }

    private static String enabled(CatalogObject trigger) {
        return Enabling.of(trigger, "trigger");
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        List<String> statements = new ArrayList<>();
        if (differing.contains("definition")) {
            if (to.has("_constraint") || from.has("_constraint")) {
                return Optional.empty();
            }
            statements.add(definition(to).replaceFirst("^create ", "create or replace "));
        }
        if (differing.contains("enabled")) {
            statements.add(enabled(to));
        }
        return Optional.of(statements);
    }
}
