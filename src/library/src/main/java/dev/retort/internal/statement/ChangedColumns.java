package dev.retort.internal.statement;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Tracked;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** The columns whose values are others than in the database: not those that are the same to the column, written otherwise. */
record ChangedColumns(Product product) {

    /** The places of a record's columns that are to be updated. */
    BitSet of(Tracked row) {
        BitSet changes = new BitSet(row.record().size());
        for (int i = 0; i < row.record().size(); i++) {
            if (row.record().touched(i)
                    && !isSame(
                            Objects.requireNonNull(row.record().field(i)),
                            row.record().get(i),
                            row.record().original(i))) {
                changes.set(i);
            }
        }
        row.knownLinks()
                .ifPresent(links -> links.columnsOfKeysToCome()
                        .forEach(column -> changes.set(row.record().indexOf(column))));
        return changes;
    }

    /** Lets a record have what the database has, where that is the same to the column as what was set. */
    @SuppressWarnings("unchecked")
    void takeOriginals(Tracked row, BitSet changes) {
        for (int i = 0; i < row.record().size(); i++) {
            if (row.record().touched(i)
                    && !changes.get(i)
                    && !Objects.deepEquals(row.record().get(i), row.record().original(i))) {
                row.record()
                        .set(
                                (Field<Object>)
                                        Objects.requireNonNull(row.record().field(i)),
                                row.record().original(i));
            }
        }
    }

    private boolean isSame(Field<?> column, @Nullable Object value, @Nullable Object original) {
        if (Objects.deepEquals(value, original)) {
            return true;
        }
        return switch (value) {
            case BigDecimal number
            when original instanceof BigDecimal before ->
                !product.keepsZeros(column.getDataType()) && number.compareTo(before) == 0;
            case OffsetDateTime moment -> KeyValue.isEqual(moment, original);
            case JSON json when original instanceof JSON before -> isSpacedOtherwise(json.data(), before.data());
            case JSONB json when original instanceof JSONB before -> isSpacedOtherwise(json.data(), before.data());
            case null, default -> false;
        };
    }

    private static boolean isSpacedOtherwise(String one, String other) {
        return withoutSpace(one).equals(withoutSpace(other));
    }

    /** JSON without the white space between its parts. */
    private static String withoutSpace(String json) {
        StringBuilder text = new StringBuilder(json.length());
        boolean isInText = false;
        for (int i = 0; i < json.length(); i++) {
            char next = json.charAt(i);
            if (isInText && next == '\\' && i + 1 < json.length()) {
                text.append(next).append(json.charAt(++i));
                continue;
            }
            isInText ^= next == '"';
            if (isInText || !Character.isWhitespace(next)) {
                text.append(next);
            }
        }
        return text.toString();
    }
}
