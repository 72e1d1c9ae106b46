package dev.retort.binding.postgres;

/**
 * The binding that reads and writes values for which Java has no type, as the text that PostgreSQL has of them:
 * {@code 10.0.0.0/8}, {@code [1,10)}. In a condition it is a value of the column's own type: {@code citext} compares
 * without regard to case.
 */
public final class PostgresTextBinding extends PostgresBinding<String, String> {
    private static final long serialVersionUID = 1L;

    /** For columns of any type. */
    public PostgresTextBinding() {
        super(String.class, "");
    }

    @Override
    public String parse(String text) {
        return text;
    }

    @Override
    String text(String value) {
        return value;
    }
}
