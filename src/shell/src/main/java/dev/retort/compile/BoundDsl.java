package dev.retort.compile;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_VARARGS;

import dev.retort.Query;
import dev.retort.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodSignature;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Attachable;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Routine;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The static methods in place of those of jOOQ's {@code DSL} and for the routines of a schema, bound to one connection: a
 * line that says {@code select(…)} compiles as it does in an application, and what it builds is attached.
 *
 * <p>There is one class for each name, since the compiler reads every method of a class that is imported, and those of
 * {@code DSL} are some two thousand. A method that {@code DSLContext} has as well is called on the context; the others
 * are called as they are. A procedure is executed, and returned with its results and parameters, attached to the connection:
 * so it can be told from one that was not executed, and be executed again.
 */
final class BoundDsl {

    private static final String PACKAGE = "dev.retort.dsl";
    private static final ClassDesc CONTEXT = ClassDesc.of(SchemaClasses.CONTEXT);
    private static final ClassDesc ROUTINES = ClassDesc.of(SchemaClasses.ROUTINES);
    private static final ClassDesc DSL_CONTEXT = ClassDesc.of(DSLContext.class.getName());
    private static final ClassDesc CONFIGURATION = ClassDesc.of(Configuration.class.getName());
    private static final ClassDesc ATTACHABLE = ClassDesc.of(Attachable.class.getName());
    private static final MethodTypeDesc ATTACH = MethodTypeDesc.of(ConstantDescs.CD_void, CONFIGURATION);
    private static final ClassDesc ROUTINE = ClassDesc.of(Routine.class.getName());
    private static final ClassDesc REFERENCE = ClassDesc.of(AtomicReference.class.getName());

    private static final ClassDesc SESSION = ClassDesc.of(Session.class.getName());
    private static final String QUERY = "query";
    private static final MethodTypeDesc OF_TABLE =
            MethodTypeDesc.of(ClassDesc.of(Query.class.getName()), ClassDesc.of(Table.class.getName()));

    /** How a bound method calls the method that it takes the place of. */
    private enum Binding {
        CONTEXT_METHOD,
        STATIC_METHOD,
        PROCEDURE
    }

    private record BoundMethod(MethodModel target, ClassDesc owner, Binding binding, ClassDesc procedure) {}

    private final Map<String, SequencedMap<String, BoundMethod>> methods = new TreeMap<>();

    private BoundDsl() {}

    /** jOOQ's DSL alone. */
    static BoundDsl ofJooq() {
        BoundDsl bound = new BoundDsl();
        ClassModel context = model(DSLContext.class);
        Set<String> onContext =
                context.methods().stream().map(BoundDsl::nameAndType).collect(Collectors.toSet());
        ClassModel dsl = model(DSL.class);
        for (MethodModel method : dsl.methods()) {
            if (isPublicStatic(method)) {
                bound.add(
                        method,
                        dsl.thisClass().asSymbol(),
                        onContext.contains(nameAndType(method)) ? Binding.CONTEXT_METHOD : Binding.STATIC_METHOD,
                        DSL_CONTEXT);
            }
        }
        return bound;
    }

    /** Adds the methods of a generated class {@code Routines}; where one has the signature of jOOQ's own, that stays. */
    void addRoutines(byte[] routines) {
        ClassModel model = ClassFile.of().parse(routines);
        for (MethodModel method : model.methods()) {
            if (isPublicStatic(method)) {
                boolean executes = method.methodTypeSymbol().parameterList().stream()
                        .findFirst()
                        .equals(java.util.Optional.of(CONFIGURATION));
                if (!executes) {
                    add(method, model.thisClass().asSymbol(), Binding.STATIC_METHOD, ROUTINE);
                } else if (!isFunction(model, method)) {
                    add(method, model.thisClass().asSymbol(), Binding.PROCEDURE, routineClass(method));
                }
            }
        }
    }

    /** A function has a second form, as a field of a query, which is the one that its name alone gives. */
    private static boolean isFunction(ClassModel routines, MethodModel executing) {
        MethodTypeDesc type = executing.methodTypeSymbol();
        MethodTypeDesc plain = type.dropParameterTypes(0, 1);
        return routines.methods().stream()
                .anyMatch(other ->
                        other.methodName().equalsString(executing.methodName().stringValue())
                                && other.methodTypeSymbol().parameterList().equals(plain.parameterList()));
    }

    /** The class of the routine object that a generated method makes. */
    private static ClassDesc routineClass(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(NewObjectInstruction.class::isInstance)
                .map(element -> ((NewObjectInstruction) element).className().asSymbol())
                .findFirst()
                .orElse(ROUTINE);
    }

    private void add(MethodModel method, ClassDesc owner, Binding binding, ClassDesc procedure) {
        MethodTypeDesc type = method.methodTypeSymbol();
        String parameters = (binding == Binding.PROCEDURE ? type.dropParameterTypes(0, 1) : type)
                .parameterList()
                .toString();
        methods.computeIfAbsent(method.methodName().stringValue(), name -> new LinkedHashMap<>())
                .putIfAbsent(parameters, new BoundMethod(method, owner, binding, procedure));
    }

    /** The names that can be called. */
    Set<String> names() {
        return methods.keySet();
    }

    /** Adds the classes to what will be a jar's entries. */
    void writeTo(Map<String, byte[]> entries) {
        int flags = ACC_PUBLIC | ACC_STATIC;
        write(
                entries,
                CONTEXT,
                builder -> builder.withField(SchemaClasses.DB, DSL_CONTEXT, flags)
                        .withField(SchemaClasses.SESSION, SESSION, flags)
                        .withMethod(QUERY, OF_TABLE, flags, BoundDsl::query));
        write(
                entries,
                ROUTINES,
                builder -> builder.withField(SchemaClasses.CALLS, CONFIGURATION, flags)
                        .withField(SchemaClasses.CALLED, REFERENCE, flags));
        methods.forEach((name, overloads) -> write(
                entries,
                ClassDesc.of(className(name)),
                builder -> overloads.values().forEach(method -> write(builder, name, method))));
    }

    private static void write(Map<String, byte[]> entries, ClassDesc type, Consumer<ClassBuilder> content) {
        entries.put(
                entryName(type),
                ClassFile.of().build(type, builder -> content.accept(builder.withFlags(ACC_PUBLIC | ACC_FINAL))));
    }

    /** {@code query(TABLE)} is {@code session.query(TABLE)}. */
    private static void query(MethodBuilder query) {
        query.with(SignatureAttribute.of(MethodSignature.parseFrom(
                        "<R::Lorg/jooq/Record;>(Lorg/jooq/Table<TR;>;)Ldev/retort/Query<TR;>;")))
                .withCode(code -> code.getstatic(CONTEXT, SchemaClasses.SESSION, SESSION)
                        .aload(0)
                        .invokevirtual(SESSION, QUERY, OF_TABLE)
                        .areturn());
    }

    static String className(String function) {
        return PACKAGE + "." + Character.toUpperCase(function.charAt(0)) + function.substring(1);
    }

    private static String entryName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1) + ".class";
    }

    private static void write(ClassBuilder builder, String name, BoundMethod method) {
        MethodTypeDesc target = method.target.methodTypeSymbol();
        MethodTypeDesc type = method.binding == Binding.PROCEDURE
                ? target.dropParameterTypes(0, 1).changeReturnType(method.procedure)
                : target;
        int varargs = method.target.flags().flagsMask() & ACC_VARARGS;
        builder.withMethod(name, type, ACC_PUBLIC | ACC_STATIC | varargs, body -> {
            if (method.binding != Binding.PROCEDURE) {
                method.target
                        .findAttribute(Attributes.signature())
                        .ifPresent(signature -> body.with(SignatureAttribute.of(signature.asMethodSignature())));
            }
            body.withCode(code -> call(code, name, method, target, type));
        });
    }

    private static void call(
            CodeBuilder code, String name, BoundMethod method, MethodTypeDesc target, MethodTypeDesc type) {
        switch (method.binding) {
            case CONTEXT_METHOD -> code.getstatic(CONTEXT, SchemaClasses.DB, DSL_CONTEXT);
            case PROCEDURE -> code.getstatic(ROUTINES, SchemaClasses.CALLS, CONFIGURATION);
            case STATIC_METHOD -> {}
        }
        int slot = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        if (method.binding == Binding.CONTEXT_METHOD) {
            code.invokeinterface(DSL_CONTEXT, name, target);
        } else {
            code.invokestatic(method.owner, name, target);
        }
        if (method.binding == Binding.PROCEDURE) {
            discard(code, target.returnType());
            code.getstatic(ROUTINES, SchemaClasses.CALLED, REFERENCE)
                    .invokevirtual(REFERENCE, "get", MethodTypeDesc.of(ConstantDescs.CD_Object))
                    .checkcast(method.procedure)
                    .dup()
                    .getstatic(ROUTINES, SchemaClasses.CALLS, CONFIGURATION)
                    .invokeinterface(ATTACHABLE, "attach", ATTACH)
                    .areturn();
        } else {
            code.return_(TypeKind.from(type.returnType()));
        }
    }

    private static void discard(CodeBuilder code, ClassDesc type) {
        switch (TypeKind.from(type).slotSize()) {
            case 1 -> code.pop();
            case 2 -> code.pop2();
            default -> {}
        }
    }

    private static boolean isPublicStatic(MethodModel method) {
        int wanted = ACC_PUBLIC | ACC_STATIC;
        return (method.flags().flagsMask() & wanted) == wanted;
    }

    private static String nameAndType(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private static ClassModel model(Class<?> type) {
        return ClassFile.of().parse(classFile(type));
    }

    private static byte[] classFile(Class<?> type) {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of Retort's and of jOOQ's that the written classes depend on, for the cache's key. */
    static List<String> ingredients() {
        return Stream.of(BoundDsl.class, Headers.class, SimpleNames.class, SealedJar.class, DSL.class)
                .map(type -> Integer.toHexString(Arrays.hashCode(classFile(type))))
                .toList();
    }
}
