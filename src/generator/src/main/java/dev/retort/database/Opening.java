package dev.retort.database;

import java.util.List;

/**
 * The way in which a database is to be opened.
 *
 * @param schemas those that there are to be classes of; if there are none, those of the search path
 * @param historyTable the name of Flyway's table
 * @param creates whether a file that does not exist is made
 * @param readOnly whether nothing is to be written, for what can only be opened so
 * @param prompt asks for a password
 */
public record Opening(
        List<String> schemas, String historyTable, boolean creates, boolean readOnly, PasswordPrompt prompt) {}
