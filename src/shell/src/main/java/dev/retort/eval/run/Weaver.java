package dev.retort.eval.run;

import dev.retort.eval.text.Tokens;
import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The weaver that makes compiled code stoppable: a check in each loop and method, and no way to end the process. */
public final class Weaver {

    private static final ClassDesc WOVEN = ClassDesc.of(StopChecks.class.getName());
    private static final MethodTypeDesc CHECK = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc EXIT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final String[] WORTH_WEAVING = {"{", ">", ":", "for", "while", "do", "exit", "halt"};

    private final ClassFile classFile;

    /**
     * A weaver of classes that refer to each other.
     *
     * @param siblings the class files that are not known to the loader, by full name
     */
    Weaver(Map<String, byte[]> siblings, ClassLoader loader) {
        ClassHierarchyResolver own = ClassHierarchyResolver.ofResourceParsing(type -> {
            byte[] bytes = siblings.get(name(type));
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        });
        classFile = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(own.orElse(ClassHierarchyResolver.ofResourceParsing(loader)
                                .orElse(ClassHierarchyResolver.defaultResolver()))
                        .cached()));
    }

    private static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    /** Whether a text may compile to code that runs for long or ends the process; most lines do not. */
    public static boolean isNeededFor(Tokens tokens) {
        return tokens.has(WORTH_WEAVING);
    }

    byte[] weave(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        return classFile.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(method, (methodBuilder, part) -> {
                    if (part instanceof CodeModel code) {
                        methodBuilder.transformCode(code, new Checks());
                    } else {
                        methodBuilder.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        });
    }

    /** Puts a check at the beginning and before each jump backwards. */
    private static final class Checks implements CodeTransform {

        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder builder) {
            check(builder);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            switch (element) {
                case LabelTarget target -> {
                    passed.add(target.label());
                    builder.with(target);
                }
                case BranchInstruction branch
                when passed.contains(branch.target()) -> {
                    check(builder);
                    builder.with(branch);
                }
                case InvokeInstruction call when endsProcess(call) -> refuse(builder, call);
                case InvokeDynamicInstruction reference ->
                    builder.invokedynamic(refused(reference.invokedynamic().asSymbol()));
                default -> builder.with(element);
            }
        }

        private static void check(CodeBuilder builder) {
            builder.invokestatic(WOVEN, "check", CHECK);
        }

        private static boolean endsProcess(InvokeInstruction call) {
            return endsProcess(call.owner().asSymbol(), call.name().stringValue());
        }

        private static boolean endsProcess(ClassDesc owner, String name) {
            return (owner.equals(SYSTEM) && name.equals("exit"))
                    || (owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
        }

        private static void refuse(CodeBuilder builder, InvokeInstruction call) {
            builder.invokestatic(WOVEN, "exit", exit(call.owner().asSymbol()));
        }

        private static MethodTypeDesc exit(ClassDesc owner) {
            return owner.equals(SYSTEM) ? EXIT : EXIT.insertParameterTypes(0, RUNTIME);
        }

        /** A method reference such as {@code System::exit} calls what its bootstrap arguments name. */
        private static DynamicCallSiteDesc refused(DynamicCallSiteDesc reference) {
            ConstantDesc[] arguments = Stream.of(reference.bootstrapArgs())
                    .map(argument -> argument instanceof DirectMethodHandleDesc method
                                    && endsProcess(method.owner(), method.methodName())
                            ? MethodHandleDesc.ofMethod(
                                    DirectMethodHandleDesc.Kind.STATIC, WOVEN, "exit", exit(method.owner()))
                            : argument)
                    .toArray(ConstantDesc[]::new);
            return reference.withArgs(arguments);
        }
    }
}
