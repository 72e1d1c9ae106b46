package dev.retort.shell.result;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.Sequence;
import org.jooq.TableField;
import org.jooq.TableLike;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * The rule that tells the expressions that have a value by themselves, such as {@code now()} or a function called with
 * values, from those that have one for a row, or for a group of rows. Asking a sequence for its next value changes it,
 * and SQL that a user wrote might name anything: neither counts.
 */
final class Computable {

    private Computable() {}

    static boolean is(Field<?> field, DSLContext db) {
        return field instanceof QOM.FieldAlias<?> alias
                ? is(alias.$field(), db)
                : new Computable().isWithoutRows(field, db);
    }

    private boolean needsMore;

    /** Rendering visits every part, those included that do not give their own parts. */
    private boolean isWithoutRows(Field<?> field, DSLContext db) {
        VisitListener listener =
                VisitListener.onVisitStart(context -> needsMore = needsMore || needsMore(context.queryPart()));
        String _ = DSL.using(db.configuration().deriveAppending(listener)).render(field);
        return !needsMore;
    }

    private static boolean needsMore(QueryPart part) {
        return switch (part) {
            case TableField<?, ?> _, TableLike<?> _, QOM.FieldAlias<?> _ -> true;
            case QOM.WindowFunction<?, ?> _, QOM.Default<?> _, Sequence<?> _ -> true;
            case SQL sql -> sql.toString().chars().anyMatch(Character::isLetter);
            default -> false;
        };
    }
}
