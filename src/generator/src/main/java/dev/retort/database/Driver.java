package dev.retort.database;

/**
 * The driver of a product, which a build names.
 *
 * @param packageName where its classes are: {@code org.sqlite}
 * @param artifact what it is called in a build
 * @param flyway what Flyway needs besides for the product
 */
public record Driver(String packageName, String artifact, String flyway) {}
