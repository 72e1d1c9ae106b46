package dev.retort.compile;

/**
 * One complaint of the compiler.
 *
 * @param code the compiler's own name for this kind of error: {@code compiler.err.prob.found.req}
 * @param message its words, in English
 * @param start the index in the source of the first character that it is about, or -1
 * @param end the index after the last, or -1
 * @param position the index of the point that the compiler would mark
 */
public record CompilerError(String code, String message, int start, int end, int position) {}
