package shop;

import static shop.db.Tables.FILM;

import java.util.List;
import org.jooq.DSLContext;

/** What the shop asks of its films: checked against the schema by the compiler. */
public final class Films {
    private final DSLContext db;

    public Films(DSLContext db) {
        this.db = db;
    }

    public List<String> titlesOf(String studio) {
        return db.select(FILM.TITLE)
                .from(FILM)
                .where(FILM.studio().NAME.eq(studio))
                .orderBy(FILM.TITLE)
                .fetch(FILM.TITLE);
    }
}
