/** Settings that the databases' own client programs have: option files, password files. */
@NullMarked
package dev.retort.config.client;

import org.jspecify.annotations.NullMarked;
