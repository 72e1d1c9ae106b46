package dev.retort.diff.postgres.catalog;

/**
 * The address of an object in the catalog.
 *
 * @param catalog the catalog that it is in
 * @param part the number of a column; 0 for an object as a whole
 */
record CatalogAddress(long catalog, long object, int part) {

    CatalogAddress whole() {
        return new CatalogAddress(catalog, object, 0);
    }
}
