package dev.retort.config;

import java.util.Optional;

/**
 * The address of a database, with the credentials that its URL carried taken out of it.
 *
 * @param jdbc the JDBC URL, without user and password
 * @param user the user to connect as, if given
 * @param password the password, if given
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<Secret> password) {}
