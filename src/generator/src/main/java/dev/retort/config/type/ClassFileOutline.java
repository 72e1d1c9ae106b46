package dev.retort.config.type;

import dev.retort.config.type.JavaOutline.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassSignature;
import java.lang.classfile.Signature;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Binding;
import org.jooq.Converter;

/**
 * A reader of what class files say.
 *
 * @param files the file of a class by its binary name, if there is one
 */
record ClassFileOutline(Function<String, Optional<byte[]>> files) {

    JavaOutline of(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        String name = model.thisClass().asInternalName().replace('/', '.');
        Kind kind = Kind.OTHER;
        List<String> arguments = List.of();
        if (model.flags().has(AccessFlag.ENUM)) {
            kind = Kind.ENUM;
        } else if (superclass(model).equals("java.lang.Record")) {
            kind = Kind.RECORD;
        } else {
            for (Map.Entry<Kind, Class<?>> jooq : Map.<Kind, Class<?>>of(
                            Kind.BINDING, Binding.class, Kind.CONVERTER, Converter.class)
                    .entrySet()) {
                Optional<List<String>> found =
                        arguments(model, List.of(), jooq.getValue().getName());
                if (found.isPresent()) {
                    kind = jooq.getKey();
                    arguments = found.get();
                }
            }
        }
        return new JavaOutline(
                name.replace('$', '.'),
                kind,
                known(arguments),
                fault(model, kind),
                kind == Kind.ENUM ? constants(model) : List.of());
    }

    private static List<String> known(List<String> arguments) {
        return arguments.size() == 2 && arguments.stream().noneMatch(String::isEmpty) ? arguments : List.of();
    }

    private static String superclass(ClassModel model) {
        return model.superclass()
                .map(type -> type.asInternalName().replace('/', '.'))
                .orElse("");
    }

    /** None of an enum of jOOQ's kind, which has other texts for its constants. */
    private static List<String> constants(ClassModel model) {
        if (model.interfaces().stream().anyMatch(type -> type.asInternalName().equals("org/jooq/EnumType"))) {
            return List.of();
        }
        return model.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.ENUM))
                .map(field -> field.fieldName().stringValue())
                .toList();
    }

    private static Optional<String> fault(ClassModel model, Kind kind) {
        Optional<InnerClassesAttribute> nested = model.findAttribute(Attributes.innerClasses());
        boolean isInner = nested.stream()
                .flatMap(inner -> inner.classes().stream())
                .filter(inner -> inner.innerClass().equals(model.thisClass()))
                .anyMatch(inner -> !inner.has(AccessFlag.STATIC) || !inner.has(AccessFlag.PUBLIC));
        if (!model.flags().has(AccessFlag.PUBLIC) || isInner) {
            return Optional.of("is not public, or needs an object of another class");
        }
        if (kind != Kind.CONVERTER && kind != Kind.BINDING) {
            return Optional.empty();
        }
        boolean isMade = !model.flags().has(AccessFlag.ABSTRACT)
                && model.methods().stream()
                        .anyMatch(method -> method.methodName().equalsString("<init>")
                                && method.methodType().equalsString("()V")
                                && method.flags().has(AccessFlag.PUBLIC));
        return isMade ? Optional.empty() : Optional.of("has no public constructor without parameters");
    }

    /** What a class gives to the type parameters of one that it inherits from; an empty text for what is not known. */
    private Optional<List<String>> arguments(ClassModel model, List<String> given, String wanted) {
        String name = model.thisClass().asInternalName().replace('/', '.');
        if (name.equals(wanted)) {
            return Optional.of(given);
        }
        Optional<ClassSignature> signature =
                model.findAttribute(Attributes.signature()).map(found -> found.asClassSignature());
        Map<String, String> variables = new HashMap<>();
        signature.ifPresent(generic -> {
            for (int i = 0; i < Math.min(given.size(), generic.typeParameters().size()); i++) {
                variables.put(generic.typeParameters().get(i).identifier(), given.get(i));
            }
        });
        Stream<Map.Entry<String, List<String>>> parents = signature.isPresent()
                ? Stream.concat(
                                Stream.of(signature.get().superclassSignature()),
                                signature.get().superinterfaceSignatures().stream())
                        .map(type -> Map.entry(
                                name(type),
                                type.typeArgs().stream()
                                        .map(argument -> argument(argument, variables))
                                        .toList()))
                : Stream.concat(model.superclass().stream(), model.interfaces().stream())
                        .map(type -> Map.entry(type.asInternalName().replace('/', '.'), List.of()));
        return parents.filter(parent -> !parent.getKey().startsWith("java."))
                .flatMap(parent -> file(parent.getKey())
                        .map(ClassFile.of()::parse)
                        .flatMap(type -> arguments(type, parent.getValue(), wanted))
                        .stream())
                .findFirst();
    }

    private static String argument(Signature.TypeArg argument, Map<String, String> variables) {
        return argument instanceof Signature.TypeArg.Bounded bounded ? text(bounded.boundType(), variables) : "";
    }

    private static String text(Signature type, Map<String, String> variables) {
        return switch (type) {
            case ClassTypeSig plain -> {
                List<String> arguments = plain.typeArgs().stream()
                        .map(argument ->
                                argument instanceof Signature.TypeArg.Unbounded ? "?" : argument(argument, variables))
                        .toList();
                yield name(plain).replace('$', '.')
                        + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">");
            }
            case Signature.ArrayTypeSig array -> text(array.componentSignature(), variables) + "[]";
            case Signature.TypeVarSig variable -> variables.getOrDefault(variable.identifier(), "");
            case Signature.BaseTypeSig base -> base.baseType() == 'B' ? "byte" : base.signatureString();
        };
    }

    private static String name(ClassTypeSig type) {
        return type.classDesc().packageName()
                + (type.classDesc().packageName().isEmpty() ? "" : ".")
                + type.classDesc().displayName();
    }

    private Optional<byte[]> file(String name) {
        return files.apply(name).or(() -> ofRetort(name));
    }

    /** jOOQ's own classes, and Retort's. */
    private static Optional<byte[]> ofRetort(String name) {
        try (InputStream file =
                ClassFileOutline.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
