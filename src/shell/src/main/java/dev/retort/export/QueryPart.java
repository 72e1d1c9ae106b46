package dev.retort.export;

import dev.retort.compile.CompilerError;
import java.util.List;
import java.util.Optional;

/** A method that does what one line did, with the variables that the line needs. */
final class QueryPart extends Part {
    private static final String UNREPORTED = "compiler.err.unreported.exception";

    private final String name;
    private final Need need;
    private final List<String> statements;
    private final String anyType;
    private String type;
    private boolean mayThrow;

    /**
     * @param name the method's name
     * @param need what it is given
     * @param statements what it does
     * @param type what it returns, as far as that is known
     * @param anyType what it returns where that proves wrong
     * @param reason why it cannot be
     */
    QueryPart(
            String typed,
            String name,
            Need need,
            List<String> statements,
            String type,
            String anyType,
            Optional<String> reason) {
        super(typed, reason);
        this.name = name;
        this.need = need;
        this.statements = List.copyOf(statements);
        this.type = type;
        this.anyType = anyType;
    }

    @Override
    String code() {
        StringBuilder code = new StringBuilder(INDENT + "public static " + type + " " + name + "(" + need.parameter()
                + ")" + (mayThrow ? " throws Exception" : "") + " {\n");
        statements.forEach(statement -> code.append(indented(statement, 2)));
        return code.append(INDENT).append("}\n").toString();
    }

    @Override
    boolean adapt(CompilerError error) {
        if (error.code().startsWith(UNREPORTED) && !mayThrow) {
            mayThrow = true;
            return true;
        }
        boolean other = !type.equals(anyType);
        type = anyType;
        return other;
    }
}
