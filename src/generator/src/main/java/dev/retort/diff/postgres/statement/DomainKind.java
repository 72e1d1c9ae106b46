package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of domains. */
final class DomainKind extends ObjectKind {

    @Override
    public List<String> create(CatalogObject domain, List<CatalogObject> parts) {
        StringBuilder sql = new StringBuilder("create " + subject(domain) + " as " + domain.the("type"));
        domain.get("collation").ifPresent(collation -> sql.append(" collate ").append(collation));
        domain.get("default").ifPresent(value -> sql.append(" default ").append(Names.inSmallLetters(value)));
        domain.get("not null")
                .ifPresent(name -> sql.append(isMadeUp(domain, name) ? "" : " constraint " + name)
                        .append(" not null"));
        parts.stream()
                .filter(part -> part.kind().equals("domain constraint"))
                .sorted(Comparator.comparing(CatalogObject::name))
                .forEach(part -> sql.append("\n    ").append(DomainConstraintKind.written(part)));
        // One of a domain is made with the default of that, and a null is one as well.
        boolean isWithout = domain.has("_default of its type") && !domain.has("default");
        return isWithout
                ? List.of(sql.toString(), "alter " + subject(domain) + " drop default")
                : List.of(sql.toString());
    }

    private static boolean isMadeUp(CatalogObject domain, String constraint) {
        return constraint.equals("yes")
                || constraint.equals(Names.quoted(Names.madeUp(domain.name().name(), "", "not_null")));
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        if (differing.contains("type") || differing.contains("collation")) {
            return Optional.empty();
        }
        String alter = "alter " + subject(to) + " ";
        List<String> statements = new ArrayList<>();
        if (differing.contains("default")) {
            statements.add(alter
                    + to.get("default")
                            .map(value -> "set default " + Names.inSmallLetters(value))
                            .orElse("drop default"));
        }
        if (differing.contains("not null")) {
            Optional<String> former = from.get("not null");
            Optional<String> wanted = to.get("not null");
            if (former.isPresent() && wanted.isPresent()) {
                statements.add(alter + "rename constraint " + from.the("_not null") + " to "
                        + (isMadeUp(to, wanted.get())
                                ? Names.quoted(Names.madeUp(to.name().name(), "", "not_null"))
                                : wanted.get()));
            } else {
                statements.add(alter
                        + (wanted.isEmpty()
                                ? "drop not null"
                                : isMadeUp(to, wanted.get())
                                        ? "set not null"
                                        : "add constraint " + wanted.get() + " not null"));
            }
        }
        return Optional.of(statements);
    }
}
