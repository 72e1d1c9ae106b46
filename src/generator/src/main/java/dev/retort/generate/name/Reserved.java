package dev.retort.generate.name;

import dev.retort.GeneratedRecord;
import dev.retort.GeneratedTable;
import dev.retort.internal.text.WordSet;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jooq.impl.AbstractRoutine;

/** The names that generated code may not give to anything, because Java or jOOQ have them already. */
public final class Reserved {

    /**
     * Simple names of types that generated sources use, or that their readers would take for the well-known ones. The
     * list is fixed, so that the same schema has the same names whatever the version of Java.
     */
    private static final Set<String> TYPES = WordSet.of("""
        appendable autocloseable boolean byte character charsequence class classloader cloneable comparable deprecated
        double enum error exception float functionalinterface illegalargumentexception integer iterable long math module
        nullpointerexception number object override package process readable record runnable runtime runtimeexception
        safevarargs scopedvalue short string stringbuffer stringbuilder suppresswarnings system thread threadlocal
        throwable void
        array arrays bigdecimal biginteger collection collections instant list localdate localdatetime localtime map
        optional set stream timestamp uuid
        catalog condition configuration cursor datatype defaultcatalog defaultschema dsl dslcontext enumtype field
        foreignkey identity index indexes internal json jsonb keys name path query records result results routine
        routines row rows schema select sequence sequences sql sqldatatype sqldialect table tablefield tables uniquekey
        xml
        aux con nul prn
        """);

    private static final Set<String> TABLE_METHODS = callableWithoutArguments(GeneratedTable.class);
    private static final Set<String> RECORD_METHODS = callableWithoutArguments(GeneratedRecord.class);
    private static final Set<String> ROUTINE_METHODS = callableWithoutArguments(AbstractRoutine.class);

    private Reserved() {}

    static boolean typeName(String name) {
        return TYPES.contains(name.toLowerCase(Locale.ROOT)) || word(name);
    }

    /** Whether a generated table class cannot have a method of this name without parameters. */
    static boolean tableMethod(String name) {
        return TABLE_METHODS.contains(name) || word(name);
    }

    /** Whether a generated record cannot have a method of this name without parameters. */
    public static boolean recordMethod(String name) {
        return RECORD_METHODS.contains(name) || word(name);
    }

    /** Whether a generated record cannot have {@code get} and {@code set} before this. */
    static boolean recordAccessor(String suffix) {
        return RECORD_METHODS.contains("get" + suffix) || suffix.equals("Value") || suffix.equals("ValueN");
    }

    /** Whether a generated routine cannot have {@code get} and {@code set} before this. */
    static boolean routineAccessor(String suffix) {
        return ROUTINE_METHODS.contains("get" + suffix) || ROUTINE_METHODS.contains("set" + suffix);
    }

    /** Whether Java does not take this for an identifier. */
    public static boolean word(String name) {
        return SourceVersion.isKeyword(name) || !SourceVersion.isIdentifier(name);
    }

    private static Set<String> callableWithoutArguments(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            collect(c, names);
        }
        return Set.copyOf(names);
    }

    private static void collect(Class<?> type, Set<String> names) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 || (method.getParameterCount() == 1 && method.isVarArgs())) {
                names.add(method.getName());
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, names);
        }
    }
}
