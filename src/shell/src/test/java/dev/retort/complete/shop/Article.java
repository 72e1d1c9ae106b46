package dev.retort.complete.shop;

import org.jooq.EnumType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A table with a column that lists its values, and with comments. */
public final class Article extends TableImpl<Record> {
    private static final long serialVersionUID = 1;

    public final TableField<Record, State> STATE = createField(
            DSL.name("state"), SQLDataType.VARCHAR(9).asEnumDataType(State.class), this, "what became of it");
    public final TableField<Record, State> WAS =
            createField(DSL.name("was"), SQLDataType.VARCHAR(9).asEnumDataType(State.class), this, "");

    Article() {
        super(DSL.name("article"), null, null, null, DSL.comment("what is sold"), TableOptions.table());
    }

    /** What an article can be. */
    public enum State implements EnumType {
        NEW("new"),
        SOLD_OUT("sold out");

        private final String literal;

        State(String literal) {
            this.literal = literal;
        }

        @Override
        public String getLiteral() {
            return literal;
        }

        @Override
        public String getName() {
            return "state";
        }
    }
}
