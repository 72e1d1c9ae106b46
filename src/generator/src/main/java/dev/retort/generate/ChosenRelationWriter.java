package dev.retort.generate;

import dev.retort.Related;
import dev.retort.config.relation.OrderPart;
import dev.retort.generate.relation.RelationRows;
import dev.retort.generate.relation.RelationRows.Chosen;
import dev.retort.generate.relation.RelationRows.Ordered;
import dev.retort.generate.relation.RelationRows.Sorted;
import dev.retort.text.JavaString;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.ForeignKey;
import org.jooq.OrderField;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;

/** The writer of what tables and records have of relations whose rows are sorted, or some of others. */
record ChosenRelationWriter(RetortStrategy strategy, RelationRows rows) {

    /** Writes into a table what is said of its rows, and of those that it leads to. */
    void writeTable(TableDefinition table, JavaWriter out) {
        List<Ordered> orders = rows.orders().stream()
                .filter(ordered -> ordered.key().getTable().equals(table))
                .toList();
        if (!orders.isEmpty()) {
            out.println();
            out.println("@Override");
            out.println(
                    "protected %s<? extends %s<?>> order(%s<?, ?> key) {",
                    out.ref(List.class), out.ref(OrderField.class), out.ref(ForeignKey.class));
            for (Ordered ordered : orders) {
                out.println("if (key.equals(%s))", RecordRelations.constant(strategy, ordered.key(), out));
                out.println("return %s.of(%s);", out.ref(List.class), order(ordered.order(), ""));
            }
            out.println("return super.order(key);");
            out.println("}");
        }
        of(table).forEach(chosen -> path(chosen, out));
    }

    private List<Chosen> of(TableDefinition table) {
        return rows.chosen().stream()
                .filter(chosen -> chosen.owner().equals(table))
                .toList();
    }

    private void path(Chosen chosen, JavaWriter out) {
        TableDefinition table = chosen.rows();
        String path = out.ref(strategy.getFullJavaClassName(table) + "." + strategy.getJavaClassName(table, Mode.PATH));
        String field = "_" + chosen.method();
        String junction = chosen.there()
                .map(there -> chosen.here())
                .map(here -> strategy.toManyName(here) + "()")
                .orElse("this");
        String said = said(chosen, out);
        out.println();
        out.println("private transient %s %s;", path, field);
        describe("The related rows", chosen, out);
        out.println("public %s %s() {", path, chosen.method());
        out.println("if (%s == null)", field);
        if (chosen.there().isPresent()) {
            out.println(
                    "%s = new %s(%s, chosenThrough(%s, %s), null);",
                    field,
                    path,
                    junction,
                    RecordRelations.constant(strategy, chosen.there().get(), out),
                    said);
        } else {
            out.println(
                    "%s = new %s(this, null, chosen(%s, %s));",
                    field, path, RecordRelations.constant(strategy, chosen.here(), out), said);
        }
        out.println();
        out.println("return %s;", field);
        out.println("}");
    }

    /** The name, the condition and the order, as arguments. */
    private String said(Chosen chosen, JavaWriter out) {
        TableDefinition table = chosen.rows();
        String constant = out.ref(strategy.getFullJavaClassName(table)) + "." + strategy.getJavaIdentifier(table) + ".";
        String order = order(chosen.order(), constant);
        return JavaString.of(chosen.method()) + ", "
                + chosen.where().map(JavaString::of).orElse("null")
                + (order.isEmpty() ? "" : ", " + order);
    }

    private String order(List<Sorted> order, String table) {
        return order.stream()
                .map(sorted -> table + strategy.getJavaIdentifier(sorted.column()) + direction(sorted.part()))
                .collect(Collectors.joining(", "));
    }

    private static String direction(OrderPart part) {
        return (part.isDescending() ? ".desc()" : ".asc()")
                + part.isNullsFirst()
                        .map(first -> first ? ".nullsFirst()" : ".nullsLast()")
                        .orElse("");
    }

    private static void describe(String what, Chosen chosen, JavaWriter out) {
        String table = chosen.rows().getOutputName();
        chosen.where()
                .ifPresentOrElse(
                        text -> out.javadoc(
                                what + " of <code>%s</code> where <code>%s</code>.", escaped(table), escaped(text)),
                        () -> out.javadoc(what + " of <code>%s</code>, in an order of their own.", escaped(table)));
    }

    /** A text as it can stand in a comment of Java. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("*", "&#42;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("\\", "&#92;")
                .replaceAll("\\s+", " ");
    }

    /** Writes into a record what it is related to. */
    void writeRecord(TableDefinition table, JavaWriter out) {
        for (Chosen chosen : of(table)) {
            describe("The related records", chosen, out);
            out.println(
                    "public %s<%s> %s() {",
                    out.ref(Related.class),
                    out.ref(strategy.getFullJavaClassName(chosen.rows(), Mode.RECORD)),
                    RecordRelations.method(strategy, chosen.method(), table));
            out.println(
                    "return chosen(%s.%s.%s());",
                    out.ref(strategy.getFullJavaClassName(table)), strategy.getJavaIdentifier(table), chosen.method());
            out.println("}");
        }
    }
}
