package dev.retort.cli;

/** A run that does what most starts do, so that a start-up cache can be recorded from it. */
final class Training {
    private Training() {}

    /** Runs it. */
    public static void main(String[] arguments) {}
}
