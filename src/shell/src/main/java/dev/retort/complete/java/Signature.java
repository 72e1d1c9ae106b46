package dev.retort.complete.java;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodSignature;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of one form of a method, with the names that its writer gave them.
 *
 * @param parameters the parameters
 * @param repeats whether the last one may be given any number of times
 */
public record Signature(List<Parameter> parameters, boolean repeats) {

    /**
     * A parameter.
     *
     * @param type its type without packages and arguments; a type variable by its name
     */
    public record Parameter(String type, String name) {
        public String text(Map<String, String> variables) {
            String known = variables.getOrDefault(type, type.length() == 1 ? "" : type);
            return (known + " " + name).strip();
        }
    }

    /** Whether an argument may be there. */
    public boolean takes(int argument) {
        return argument < parameters.size() || repeats;
    }

    /** The methods of a class by name, each with its forms in the order in which they were written. */
    static Map<String, List<Signature>> of(byte[] classFile) {
        ClassModel model =
                ClassFile.of(ClassFile.LineNumbersOption.DROP_LINE_NUMBERS).parse(classFile);
        Map<String, List<Signature>> found = new LinkedHashMap<>();
        for (MethodModel method : model.methods()) {
            if (method.flags().has(AccessFlag.PUBLIC)
                    && !method.flags().has(AccessFlag.SYNTHETIC)
                    && method.findAttribute(Attributes.deprecated()).isEmpty()) {
                found.computeIfAbsent(method.methodName().stringValue(), _ -> new ArrayList<>())
                        .add(of(method));
            }
        }
        return found;
    }

    private static Signature of(MethodModel method) {
        List<ClassDesc> types = method.methodTypeSymbol().parameterList();
        Map<Integer, String> names = names(method);
        List<java.lang.classfile.Signature> generic = method.findAttribute(Attributes.signature())
                .map(attribute -> attribute.asMethodSignature().arguments())
                .filter(arguments -> arguments.size() == types.size())
                .orElseGet(() -> MethodSignature.of(method.methodTypeSymbol()).arguments());
        boolean repeats = method.flags().has(AccessFlag.VARARGS);
        List<Parameter> parameters = new ArrayList<>();
        int slot = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        for (int i = 0; i < types.size(); i++) {
            boolean last = repeats && i == types.size() - 1;
            String type = simple(generic.get(i));
            String name = names.getOrDefault(slot, "");
            parameters.add(new Parameter(last ? type.replaceFirst("\\[]$", "...") : type, name));
            slot += isWide(types.get(i)) ? 2 : 1;
        }
        return new Signature(List.copyOf(parameters), repeats);
    }

    private static boolean isWide(ClassDesc type) {
        return type.descriptorString().equals("J") || type.descriptorString().equals("D");
    }

    private static Map<Integer, String> names(MethodModel method) {
        Map<Integer, String> names = new HashMap<>();
        method.code()
                .flatMap(code -> code.findAttribute(Attributes.localVariableTable()))
                .ifPresent(table -> {
                    for (LocalVariableInfo variable : table.localVariables()) {
                        names.putIfAbsent(variable.slot(), variable.name().stringValue());
                    }
                });
        return names;
    }

    private static String simple(java.lang.classfile.Signature type) {
        return switch (type) {
            case java.lang.classfile.Signature.BaseTypeSig base ->
                ClassDesc.ofDescriptor(String.valueOf(base.baseType())).displayName();
            case java.lang.classfile.Signature.TypeVarSig variable -> variable.identifier();
            case java.lang.classfile.Signature.ArrayTypeSig array -> simple(array.componentSignature()) + "[]";
            case java.lang.classfile.Signature.ClassTypeSig of ->
                of.className()
                        .substring(Math.max(
                                        of.className().lastIndexOf('/'),
                                        of.className().lastIndexOf('$'))
                                + 1);
        };
    }
}
