package shop;

import static shop.archive.Tables.CLOSED_PURCHASE;
import static shop.orders.Tables.PURCHASE;

import java.time.LocalDateTime;
import org.jooq.DSLContext;

/** What the shop moves from one database to the other: each table is known to the compiler. */
public final class Archiving {
    private final DSLContext orders;
    private final DSLContext archive;

    public Archiving(DSLContext orders, DSLContext archive) {
        this.orders = orders;
        this.archive = archive;
    }

    public void moveBefore(LocalDateTime time) {
        for (var purchase : orders.deleteFrom(PURCHASE)
                .where(PURCHASE.PLACED.lt(time))
                .returning()
                .fetch()) {
            archive.insertInto(CLOSED_PURCHASE, CLOSED_PURCHASE.CUSTOMER, CLOSED_PURCHASE.YEAR)
                    .values(purchase.getCustomer(), purchase.getPlaced().getYear())
                    .execute();
        }
    }
}
