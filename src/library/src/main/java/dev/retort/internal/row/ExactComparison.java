package dev.retort.internal.row;

import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.VisitListener;

/** Comparisons of columns with values by what each row means, where the database would compare something else. */
final class ExactComparison implements VisitListener {

    @Override
    public void visitStart(VisitContext context) {
        QueryPart exact = Product.of(context.dialect()).comparison(context.queryPart());
        if (exact != null) {
            context.queryPart(exact);
        }
    }
}
