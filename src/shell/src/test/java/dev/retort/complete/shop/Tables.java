package dev.retort.complete.shop;

/** The tables of a schema that nobody generated, with what a generator gives only on some databases. */
public final class Tables {
    public static final Article ARTICLE = new Article();

    private Tables() {}
}
