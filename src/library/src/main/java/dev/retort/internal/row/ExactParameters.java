package dev.retort.internal.row;

import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times on their way to the database, bound and inlined alike, by the bindings that generated columns have: also
 * those that are beside no such column, as in {@code val(…)} and the values of plain SQL.
 */
public final class ExactParameters implements VisitListener {
    private ExactParameters() {}

    /** A configuration that sends values so, and compares them by what each row means. */
    public static Configuration in(Configuration configuration) {
        return configuration.deriveAppending(new ExactComparison()).deriveAppending(new ExactParameters());
    }

    @Override
    public void visitStart(VisitContext context) {
        if (context.queryPart() instanceof Param<?> param) {
            Field<?> exact = exact(param, Product.of(context.dialect()));
            if (exact != null) {
                context.queryPart(exact);
            }
        }
    }

    private static <U> @Nullable Field<?> exact(Param<U> param, Product product) {
        DataType<String> literals = product.literals();
        if (literals != null && TextLiterals.isOf(param)) {
            return exact(param, TextLiterals.text(param.getValue()), literals);
        }
        if (param.getValue() == null) {
            return null;
        }
        MomentType type = MomentType.insteadOf(param.getBinding(), product);
        if (type == null) {
            return null;
        }
        Object value = type.written().apply(param.getBinding().converter().to(param.getValue()));
        Field<?> exact = exact(param, value, type.type());
        return product.has(Product.Trait.SENDS_TYPES) && param.getDataType().precisionDefined()
                ? exact.cast(param.getDataType())
                : exact;
    }

    private static <T> Field<T> exact(Param<?> param, @Nullable Object value, DataType<T> type) {
        if (param.isInline()) {
            return DSL.inline(value, type);
        }
        String name = param.getParamName();
        return name == null
                ? DSL.val(value, type)
                : DSL.param(name, type).$value(type.getType().cast(value));
    }
}
