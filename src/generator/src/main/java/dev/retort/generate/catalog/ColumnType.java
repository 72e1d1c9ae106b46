package dev.retort.generate.catalog;

import org.jooq.Binding;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.Name;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The type that a column has in generated code.
 *
 * @param name jOOQ's name of the type that is read and written
 * @param conversion how the value that jOOQ reads becomes the one that people see, if it does not stay what it is
 */
public record ColumnType(
        String name,
        int length,
        int precision,
        int scale,
        @Nullable Conversion conversion) {

    public static ColumnType of(String name) {
        return new ColumnType(name, 0, 0, 0, null);
    }

    /** A type without length or precision whose values are converted. */
    public static ColumnType of(String name, Conversion conversion) {
        return new ColumnType(name, 0, 0, 0, conversion);
    }

    /** This type, whose values another converter makes something else of. */
    public ColumnType converted(String converter, String type) {
        String own = conversion == null ? null : conversion.converter();
        String all = own == null
                ? converter
                : Converters.class.getName() + ".of(" + Conversion.instance(own) + ", " + Conversion.instance(converter)
                        + ")";
        return new ColumnType(
                name,
                length,
                precision,
                scale,
                new Conversion(type, all, conversion == null ? null : conversion.binding()));
    }

    /** This type as jOOQ's generator wants it. */
    public DefaultDataTypeDefinition definition(
            Database database, SchemaDefinition schema, Details details, @Nullable Name userType) {
        return new DefaultDataTypeDefinition(
                database,
                schema,
                name,
                length == 0 ? null : length,
                precision == 0 ? null : precision,
                scale == 0 ? null : scale,
                details.nullable(),
                details.readonly(),
                null,
                details.defaultValue(),
                details.mode(),
                userType,
                null,
                conversion == null ? null : conversion.converter(),
                conversion == null ? null : conversion.binding(),
                conversion == null ? null : conversion.type());
    }

    /** A conversion of values, by a converter or by a binding. */
    public record Conversion(
            String type,
            @Nullable String converter,
            @Nullable String binding) {

        public static Conversion byConverter(Class<?> type, Class<? extends Converter<?, ?>> converter) {
            return new Conversion(type.getCanonicalName(), converter.getName(), null);
        }

        /** A converter as an expression, which a class stands for that has a constructor without parameters. */
        private static String instance(String converter) {
            return converter.contains("(") ? converter : "new " + converter + "()";
        }

        /** For what only the driver's own answer tells: jOOQ's reading of it has lost something already. */
        public static Conversion byBinding(Class<?> type, Class<? extends Binding<?, ?>> binding) {
            return new Conversion(type.getCanonicalName(), null, binding.getName());
        }
    }

    /**
     * What else is declared with a column's type.
     *
     * @param defaultValue the default as an expression in SQL, or null
     * @param mode how the database numbers the rows, if it does
     * @param readonly whether it is computed, and cannot be written
     * @param setOnUpdate whether an update that does not set it changes it, as ON UPDATE says
     */
    public record Details(
            boolean nullable,
            @Nullable String defaultValue,
            @Nullable GenerationMode mode,
            boolean readonly,
            boolean setOnUpdate) {

        /** Of a routine's parameter. */
        public static final Details NONE = new Details(true, null, null, false, false);

        /** Of a column by which the database may number the rows, unless they have a number. */
        public static Details of(boolean nullable, @Nullable String defaultValue, boolean numbers, boolean readonly) {
            return new Details(nullable, defaultValue, numbers ? GenerationMode.BY_DEFAULT : null, readonly, false);
        }

        /** The same, of a column that the database may set when a row is updated. */
        public Details settingOnUpdate(boolean sets) {
            return new Details(nullable, defaultValue, mode, readonly, sets);
        }
    }
}
