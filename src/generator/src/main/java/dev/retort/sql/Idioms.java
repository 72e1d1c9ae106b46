package dev.retort.sql;

/**
 * The idioms of a product in expressions.
 *
 * @param signsOfLogic whether {@code ||} and {@code &&} are OR and AND, and MOD an operator: MySQL's operators
 * @param functionsOfMySql whether functions of dates and texts, and division, are MySQL's
 * @param exactDecimals whether a number with a point is an exact one
 * @param truthIsBoolean whether a number is no condition
 * @param castsByAffinity whether a cast makes of a value what its type comes nearest to, and no other is known
 * @param charIsOne whether CHAR without a length is one character
 */
public record Idioms(
        boolean signsOfLogic,
        boolean functionsOfMySql,
        boolean exactDecimals,
        boolean truthIsBoolean,
        boolean castsByAffinity,
        boolean charIsOne) {
    /** As the standard has it. */
    public static final Idioms STANDARD = new Idioms(false, false, true, false, false, false);
}
