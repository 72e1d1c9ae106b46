package dev.retort.compile;

import static java.lang.classfile.ClassFile.ACC_BRIDGE;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PROTECTED;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attribute;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of a few libraries as the compiler needs them and no more: without code, without private members, and
 * without annotations on types, for each of which the compiler reads another class file. A first line compiles in a
 * fraction of the time.
 */
final class Headers {

    private static final Pattern CLASS_IN_DESCRIPTOR = Pattern.compile("L([\\p{L}\\p{N}_$/]+)[;<]");

    private final Map<String, byte[]> kept = new TreeMap<>();
    private final Map<String, ClassModel> models = new HashMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();

    private Headers() {}

    /** The entries of a jar in place of these jars. */
    static Map<String, byte[]> of(Iterable<Path> jars) throws IOException {
        Headers headers = new Headers();
        for (Path jar : jars) {
            headers.read(jar);
        }
        return headers.strip();
    }

    private void read(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : java.util.Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        models.put(name.substring(0, name.length() - ".class".length()), model(in.readAllBytes()));
                    }
                }
            }
        }
    }

    private static ClassModel model(byte[] bytes) {
        return ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG).parse(bytes);
    }

    /** The public classes, and whatever those mention. */
    private Map<String, byte[]> strip() {
        models.forEach((name, model) -> {
            if (isAccessible(model.flags().flagsMask())) {
                wanted.add(name);
            }
        });
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            ClassModel model = models.remove(name);
            if (model != null) {
                byte[] stripped = strip(model);
                kept.put(name + ".class", stripped);
                mention(stripped);
            }
        }
        return kept;
    }

    private void mention(byte[] stripped) {
        for (PoolEntry entry : ClassFile.of().parse(stripped).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                wanted.add(text.stringValue());
                Matcher types = CLASS_IN_DESCRIPTOR.matcher(text.stringValue());
                while (types.find()) {
                    wanted.add(types.group(1));
                }
            }
        }
    }

    private static byte[] strip(ClassModel model) {
        return ClassFile.of().build(model.thisClass().asSymbol(), builder -> {
            builder.withVersion(model.majorVersion(), model.minorVersion())
                    .withFlags(model.flags().flagsMask());
            model.superclass().ifPresent(builder::withSuperclass);
            builder.withInterfaces(model.interfaces());
            model.attributes().forEach(attribute -> keep(builder, attribute, true));
            for (FieldModel field : model.fields()) {
                int flags = field.flags().flagsMask();
                if (isUseful(flags)) {
                    builder.withField(field.fieldName(), field.fieldType(), header -> {
                        header.withFlags(flags);
                        keepAll(header, field);
                    });
                }
            }
            for (MethodModel method : model.methods()) {
                int flags = method.flags().flagsMask();
                if (isUseful(flags)) {
                    builder.withMethod(
                            method.methodName(), method.methodType(), flags, header -> keepAll(header, method));
                }
            }
        });
    }

    private static <E extends java.lang.classfile.ClassFileElement> void keepAll(
            ClassFileBuilder<? super E, ?> builder, AttributedElement element) {
        element.attributes().forEach(attribute -> keep(builder, attribute, false));
    }

    @SuppressWarnings("unchecked")
    private static <E extends java.lang.classfile.ClassFileElement> void keep(
            ClassFileBuilder<? super E, ?> builder, Attribute<?> attribute, boolean ofClass) {
        boolean needed = switch (attribute) {
            case SignatureAttribute _, ExceptionsAttribute _, ConstantValueAttribute _ -> true;
            case InnerClassesAttribute _, EnclosingMethodAttribute _ -> true;
            case PermittedSubclassesAttribute _, RecordAttribute _ -> true;
            case RuntimeVisibleAnnotationsAttribute _ -> ofClass;
            default -> false;
        };
        if (needed) {
            builder.with((E) attribute);
        }
    }

    private static boolean isUseful(int flags) {
        boolean generated = (flags & ACC_SYNTHETIC) != 0 && (flags & ACC_BRIDGE) == 0;
        return (flags & ACC_PRIVATE) == 0 && !generated;
    }

    private static boolean isAccessible(int flags) {
        return (flags & (ACC_PUBLIC | ACC_PROTECTED)) != 0;
    }
}
