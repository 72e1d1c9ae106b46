package dev.retort.compile;

import dev.retort.GeneratedRecord;
import dev.retort.GeneratedTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * A file manager that shows the compiler, of jOOQ's types, the methods that the sources may use. For each class the
 * compiler compares all that it inherits with all that it declares, and a generated class inherits some thousand methods:
 * those that no source calls or overrides cannot matter, and leaving them out makes the compiling several times faster.
 */
final class NamedMembers extends ForwardingJavaFileManager<JavaFileManager> {

    private static final String LIBRARY = "org.jooq";
    private static final String FUNCTIONAL = FunctionalInterface.class.descriptorString();

    private final Redeclared redeclared = new Redeclared(GeneratedTable.class, GeneratedRecord.class);
    private final UsedMethods used;

    NamedMembers(JavaFileManager manager, UsedMethods used) {
        super(manager);
        this.used = used;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
        return location == StandardLocation.CLASS_PATH && packageName.startsWith(LIBRARY)
                ? StreamSupport.stream(files.spliterator(), false)
                        .<JavaFileObject>map(Pruned::new)
                        .toList()
                : files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return super.inferBinaryName(location, file instanceof Pruned pruned ? pruned.whole() : file);
    }

    private byte[] prune(byte[] bytes) {
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(bytes);
        String type = model.thisClass().asInternalName().replace('/', '.');
        return model.flags().has(AccessFlag.ANNOTATION) || isFunctional(model)
                ? bytes
                : classFile.transformClass(
                        model,
                        ClassTransform.dropping(
                                element -> element instanceof MethodModel method && !matters(type, method)));
    }

    private boolean matters(String type, MethodModel method) {
        String name = method.methodName().stringValue();
        if (name.startsWith("<")) {
            return true;
        }
        int parameters = method.methodTypeSymbol().parameterCount();
        return used.contain(name, parameters, method.flags().has(AccessFlag.VARARGS))
                && (used.areOfOthers(name)
                        || !redeclared.contain(type, name, method.methodType().stringValue()));
    }

    /** A lambda does not name what it implements. */
    private static boolean isFunctional(ClassModel model) {
        return model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .flatMap(List::stream)
                .map(Annotation::className)
                .anyMatch(name -> name.equalsString(FUNCTIONAL));
    }

    /** A class file of which less is shown than there is. */
    private final class Pruned extends ForwardingJavaFileObject<JavaFileObject> {

        Pruned(JavaFileObject whole) {
            super(whole);
        }

        JavaFileObject whole() {
            return fileObject;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            try (InputStream in = super.openInputStream()) {
                return new ByteArrayInputStream(prune(in.readAllBytes()));
            }
        }
    }
}
