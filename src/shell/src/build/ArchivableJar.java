import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * A jar written anew with classes that a start-up cache takes: those of before Java 6 have no stack maps, and the virtual machine
 * archives none of them. The time of the file stays as it was.
 *
 * <p>{@code java ArchivableJar.java JAR}
 */
final class ArchivableJar {
    /** The first version whose classes must have stack maps is 50; 52 is that of Java 8. */
    private static final int VERSION = ClassFile.JAVA_8_VERSION;

    private ArchivableJar() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path written = Files.createTempFile(jar.getParent(), jar.getFileName().toString(), ".new");
        try (JarFile file = new JarFile(jar.toFile());
                OutputStream out = Files.newOutputStream(written);
                JarOutputStream target = new JarOutputStream(out)) {
            ClassFile classes = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(hierarchy(file)));
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                target.putNextEntry(copy);
                byte[] content = file.getInputStream(entry).readAllBytes();
                target.write(entry.getName().endsWith(".class") ? archivable(classes, content) : content);
                target.closeEntry();
            }
        }
        Files.setLastModifiedTime(written, Files.getLastModifiedTime(jar));
        Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(jar));
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] archivable(ClassFile classes, byte[] content) {
        ClassModel model = classes.parse(content);
        return model.majorVersion() >= VERSION
                ? content
                : classes.transformClass(
                        model,
                        ClassTransform.transformingMethodBodies(CodeBuilder::with)
                                .andThen((builder, element) -> {
                                    if (!(element instanceof ClassFileVersion)) {
                                        builder.with(element);
                                    }
                                })
                                .andThen(ClassTransform.endHandler(builder -> builder.withVersion(VERSION, 0))));
    }

    /** What is a subclass of what, in the jar and in the JDK. */
    private static ClassHierarchyResolver hierarchy(JarFile file) {
        return ClassHierarchyResolver.ofResourceParsing(type -> {
                    String name = type.packageName().isEmpty()
                            ? type.displayName()
                            : type.packageName().replace('.', '/') + "/" + type.displayName();
                    JarEntry entry = file.getJarEntry(name + ".class");
                    try {
                        return entry == null ? null : file.getInputStream(entry);
                    } catch (IOException e) {
                        return null;
                    }
                })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }
}
