package dev.retort.eval;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes compiled code stoppable: a check in each loop and method, and no way to end the process. */
final class Weaver {

    private static final ClassDesc WOVEN = ClassDesc.of(Woven.class.getName());
    private static final MethodTypeDesc CHECK = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc EXIT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
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
            return bytes == null ? null : new java.io.ByteArrayInputStream(bytes);
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
    static boolean isNeededFor(Tokens tokens) {
        return tokens.has(WORTH_WEAVING);
    }

    byte[] weave(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        return classFile.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(method, (methodBuilder, part) -> {
                    if (part instanceof java.lang.classfile.CodeModel code) {
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
                default -> builder.with(element);
            }
        }

        private static void check(CodeBuilder builder) {
            builder.invokestatic(WOVEN, "check", CHECK);
        }

        private static boolean endsProcess(InvokeInstruction call) {
            String owner = call.owner().asInternalName();
            String name = call.name().stringValue();
            return (owner.equals("java/lang/System") && name.equals("exit"))
                    || (owner.equals("java/lang/Runtime") && (name.equals("exit") || name.equals("halt")));
        }

        private static void refuse(CodeBuilder builder, InvokeInstruction call) {
            boolean ofSystem = call.owner().asInternalName().equals("java/lang/System");
            builder.invokestatic(WOVEN, "exit", ofSystem ? EXIT : EXIT.insertParameterTypes(0, RUNTIME));
        }
    }
}
