package dev.retort.migrate.javacode;

import dev.retort.internal.text.WordSet;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outline of a class as its class file says it; the class is not loaded for it.
 *
 * @param isConcrete whether it can have instances of its own
 * @param filled the fields and methods by which Spring, or the like, gives it what it needs, in words
 * @param isKotlinObject whether it has one instance, which it makes itself
 */
record ClassOutline(
        String name,
        boolean isConcrete,
        List<String> supertypes,
        Set<String> methods,
        List<String> filled,
        boolean isPlain,
        boolean isKotlinObject) {
    private static final Set<String> FILLING = WordSet.of("""
        Lorg/springframework/beans/factory/annotation/Autowired; Lorg/springframework/beans/factory/annotation/Value;
        Ljakarta/inject/Inject; Ljavax/inject/Inject; Ljakarta/annotation/Resource; Ljavax/annotation/Resource;
        Ljakarta/persistence/PersistenceContext;
        """);

    private static final String CONSTRUCTOR = "<init>";

    static ClassOutline of(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        String name = name(model.thisClass());
        return new ClassOutline(
                name,
                Stream.of(AccessFlag.ABSTRACT, AccessFlag.INTERFACE, AccessFlag.ENUM)
                        .noneMatch(model.flags()::has),
                Stream.concat(model.superclass().stream(), model.interfaces().stream())
                        .map(ClassOutline::name)
                        .toList(),
                model.methods().stream()
                        .map(method -> method.methodName().stringValue())
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.concat(filledFields(model), filledMethods(model))
                        .map(member -> "Spring fills " + member)
                        .toList(),
                model.methods().stream()
                        .anyMatch(method -> name(method).equals(CONSTRUCTOR)
                                && method.methodType().equalsString("()V")),
                model.fields().stream().anyMatch(field -> isInstance(field, model)));
    }

    private static String name(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }

    private static Stream<String> filledFields(ClassModel model) {
        return model.fields().stream()
                .filter(ClassOutline::isFilled)
                .map(field -> "its field " + field.fieldName().stringValue());
    }

    private static Stream<String> filledMethods(ClassModel model) {
        return model.methods().stream()
                .filter(ClassOutline::isFilled)
                .map(ClassOutline::name)
                .filter(method -> !method.equals(CONSTRUCTOR))
                .map(method -> "what its method " + method + " takes");
    }

    private static String name(MethodModel method) {
        return method.methodName().stringValue();
    }

    private static boolean isFilled(AttributedElement member) {
        return member.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(found -> found.annotations().stream())
                .anyMatch(annotation -> FILLING.contains(annotation.className().stringValue()));
    }

    private static boolean isInstance(FieldModel field, ClassModel model) {
        return field.fieldName().equalsString("INSTANCE")
                && field.flags().has(AccessFlag.STATIC)
                && field.fieldTypeSymbol().equals(model.thisClass().asSymbol());
    }

    /** Whether a class is one that Flyway or Java has, and that need not be looked into. */
    static boolean isOfOthers(String name) {
        return name.startsWith("org.flywaydb.") || name.startsWith("java.");
    }
}
