/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.enums;


import org.jooq.Catalog;
import org.jooq.EnumType;
import org.jooq.Schema;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public enum FilmRating implements EnumType {

    G("G"),

    PG("PG"),

    PG_13("PG-13"),

    R("R");

    private final String literal;

    private FilmRating(String literal) {
        this.literal = literal;
    }

    @Override
    public Catalog getCatalog() {
        return null;
    }

    @Override
    public Schema getSchema() {
        return null;
    }

    @Override
    public String getName() {
        return null;
    }

    @Override
    public String getLiteral() {
        return literal;
    }

    /**
     * Lookup a value of this EnumType by its literal. Returns <code>null</code>, if no such value could be found, see {@link org.jooq.EnumType#lookupLiteral(Class, String)}.
     */
    public static FilmRating lookupLiteral(String literal) {
        return EnumType.lookupLiteral(FilmRating.class, literal);
    }
}
