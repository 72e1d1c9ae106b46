package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The kind of functions, procedures and window functions. */
final class RoutineKind extends ObjectKind {

    @Override
    public String subject(CatalogObject routine) {
        return routine.kind() + " " + Names.inSchema(routine.name(), Names.quoted(routine.the("_name"))) + "("
                + Names.inSmallLetters(routine.the("_arguments")) + ")";
    }

    @Override
    public List<String> create(CatalogObject routine, List<CatalogObject> parts) {
        return List.of("create " + definition(routine));
    }

    private static String definition(CatalogObject routine) {
        String name = Names.inSchema(routine.name(), "");
        return routine.kind() + " " + name
                + Names.inSmallLetters(routine.the("definition")).strip();
    }

    /** The server wants the same result, and parameters that are called the same and keep their defaults. */
    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        boolean isSame = List.of("_kind", "_result", "_arguments", "_names").stream()
                        .allMatch(key -> from.get(key).equals(to.get(key)))
                && Integer.parseInt(from.the("_defaults")) <= Integer.parseInt(to.the("_defaults"));
        return isSame ? Optional.of(List.of("create or replace " + definition(to))) : Optional.empty();
    }
}
