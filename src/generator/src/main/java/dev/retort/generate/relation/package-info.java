/** What retort.toml says of relations, held against a live schema: those without foreign keys, orders, and choices of rows. */
@NullMarked
package dev.retort.generate.relation;

import org.jspecify.annotations.NullMarked;
