package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of rewrite rules, but for those that views are made of. */
public final class RuleKind extends ObjectKind {

    @Override
    public String subject(CatalogObject rule) {
        return "rule " + Names.quoted(rule.name().name()) + " on " + Names.ownerPath(rule.name());
    }

    @Override
    public List<String> create(CatalogObject rule, List<CatalogObject> parts) {
        List<String> statements = new ArrayList<>(List.of(definition(rule)));
        if (rule.has("enabled")) {
            statements.add(Enabling.of(rule, "rule"));
        }
        return statements;
    }

    private static String definition(CatalogObject rule) {
        return Names.inSmallLetters(rule.the("definition").strip().replaceFirst(";$", ""));
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        List<String> statements = new ArrayList<>();
        if (differing.contains("definition")) {
            statements.add(definition(to).replaceFirst("^create ", "create or replace "));
        }
        if (differing.contains("enabled")) {
            statements.add(Enabling.of(to, "rule"));
        }
        return Optional.of(statements);
    }
}
