package dev.retort.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.SchemaImpl;

/**
 * A schema beside the first, in a package below that one's.
 *
 * @param folder the folder of its classes, with a slash at its end
 * @param type the simple name of the class that represents it
 * @param constant the constant that represents it
 */
record OtherSchema(String folder, String type, String constant) {
    private static final String SCHEMA = SchemaImpl.class.getName().replace('.', '/');

    /** Those whose classes are among compiled ones, in the order of their names. */
    static List<OtherSchema> in(String first, Map<String, byte[]> entries) {
        List<OtherSchema> found = new ArrayList<>();
        entries.keySet().stream()
                .sorted()
                .filter(entry -> isBelow(first, entry))
                .forEach(entry -> {
                    ClassModel model = ClassFile.of().parse(entries.get(entry));
                    boolean schema =
                            model.superclass().map(ClassEntry::asInternalName).equals(Optional.of(SCHEMA));
                    if (schema) {
                        found.add(of(entry, model));
                    }
                });
        return found;
    }

    /** Whether a class is in a package that is one below the first's. */
    private static boolean isBelow(String first, String entry) {
        return entry.startsWith(first)
                && entry.endsWith(".class")
                && entry.substring(first.length()).chars().filter(c -> c == '/').count() == 1;
    }

    private static OtherSchema of(String entry, ClassModel model) {
        int slash = entry.lastIndexOf('/') + 1;
        String own = "L" + model.thisClass().asInternalName() + ";";
        String constant = model.fields().stream()
                .filter(field -> field.fieldType().equalsString(own))
                .map(field -> field.fieldName().stringValue())
                .findFirst()
                .orElse("");
        return new OtherSchema(
                entry.substring(0, slash), entry.substring(slash, entry.length() - ".class".length()), constant);
    }

    /** The full name of one of its classes. */
    String className(String simpleName) {
        return (folder + simpleName).replace('/', '.');
    }
}
