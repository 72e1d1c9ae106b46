package dev.retort.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What commands are about; each is listed under one of these in the help. */
public enum Topic {
    RESULTS("how results are shown", "x", "more", "all", "format", "limit", "pager", "timing", "chart", "follow"),
    QUERIES(
            "what is asked, and what is sent",
            "sql",
            "java",
            "print-sql",
            "explain",
            "watch",
            "edit",
            "history",
            "vars"),
    SCHEMA("what the database holds", "d", "dt", "dv", "df", "dn", "databases", "connect", "conninfo", "connections"),
    TRANSACTIONS("what belongs together", "begin", "commit", "rollback"),
    FILES("in and out", "i", "o", "once", "pipe", "export", "save", "load", "forget"),
    PROJECT(
            "the migrations of this project",
            "upgrade",
            "downgrade",
            "migrations",
            "current",
            "check",
            "generate",
            "revision",
            "stamp",
            "repair",
            "reload"),
    SHELL("the shell itself", "help", "wtf", "theme", "keys", "hints", "clear", "quit");

    private final String about;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> commands;

    Topic(String about, String... commands) {
        this.about = about;
        this.commands = List.of(commands);
    }

    /** The topic of a command; those that none names are the shell's. */
    static Topic of(Command command) {
        return Stream.of(values())
                .filter(topic -> topic.commands.contains(command.name()))
                .findFirst()
                .orElse(SHELL);
    }

    /** What a person types to read about it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is about, in a few words. */
    public String about() {
        return about;
    }

    /** Those of these commands that belong to it, in the order of the help. */
    public List<Command> of(List<Command> all) {
        Stream<Command> listed = commands.stream()
                .flatMap(name -> all.stream().filter(command -> command.name().equals(name)));
        Stream<Command> others =
                all.stream().filter(command -> of(command) == this && !commands.contains(command.name()));
        return Stream.concat(listed, others).toList();
    }
}
