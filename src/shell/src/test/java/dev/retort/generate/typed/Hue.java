package dev.retort.generate.typed;

/** An enum that names what a column of text holds. */
public enum Hue {
    red,
    green,
    blue
}
