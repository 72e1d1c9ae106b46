package dev.retort.diff.postgres.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The address of an object in the catalog.
 *
 * @param catalog the catalog that it is in
 * @param part the number of a column; 0 for an object as a whole
 */
record CatalogAddress(long catalog, long object, int part) {

    /** As that of any record; written out: a catalog has some ten thousand dependencies where there are hundreds of tables. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogAddress that
                && object == that.object
                && part == that.part
                && catalog == that.catalog;
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(catalog) * 31 + Long.hashCode(object)) * 31 + part;
    }

    CatalogAddress whole() {
        return new CatalogAddress(catalog, object, 0);
    }
}
