package dev.retort.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The form of a jar in the cache: the checksum of all its bytes is its comment, which is the end of the file. What a
 * full disk or a power failure left of a jar is so told from a whole one, by reading it once.
 */
final class SealedJar {
    private static final HexFormat HEXADECIMAL = HexFormat.of();
    private static final int SEAL_LENGTH = 2 * Integer.BYTES;

    private SealedJar() {}

    /** Writes the entries stored, not compressed: they are read at every start and written once. */
    static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            out.setComment("0".repeat(SEAL_LENGTH));
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                byte[] body = content.getValue();
                JarEntry entry = new JarEntry(content.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(body.length);
                entry.setCrc(checksum(body, body.length));
                out.putNextEntry(entry);
                out.write(body);
                out.closeEntry();
            }
        }
        byte[] file = bytes.toByteArray();
        byte[] seal = seal(file);
        System.arraycopy(seal, 0, file, file.length - SEAL_LENGTH, SEAL_LENGTH);
        Files.write(jar, file);
    }

    /** Whether the file is there, and is what was written. */
    static boolean isWhole(Path jar) {
        try {
            if (!Files.isRegularFile(jar)) {
                return false;
            }
            byte[] file = Files.readAllBytes(jar);
            return file.length > SEAL_LENGTH
                    && new String(file, file.length - SEAL_LENGTH, SEAL_LENGTH, StandardCharsets.US_ASCII)
                            .equals(new String(seal(file), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] seal(byte[] file) {
        int checksum = (int) checksum(file, file.length - SEAL_LENGTH);
        return HEXADECIMAL.toHexDigits(checksum).getBytes(StandardCharsets.US_ASCII);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
