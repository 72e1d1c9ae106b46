package dev.retort.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
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
    /** The earliest that a jar can tell: the same entries make the same jar. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int SEAL_LENGTH = 2 * Integer.BYTES;
    private static final int PART_LENGTH = 1 << 16;

    private SealedJar() {}

    /** Writes the entries stored, not compressed: they are read at every start and written once. */
    static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            out.setComment("0".repeat(SEAL_LENGTH));
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                byte[] body = content.getValue();
                JarEntry entry = new JarEntry(content.getKey());
                entry.setTimeLocal(NO_TIME);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(body.length);
                entry.setCrc(checksum(body, body.length));
                out.putNextEntry(entry);
                out.write(body);
                out.closeEntry();
            }
        }
        byte[] file = bytes.toByteArray();
        byte[] seal = seal(checksum(file, file.length - SEAL_LENGTH));
        System.arraycopy(seal, 0, file, file.length - SEAL_LENGTH, SEAL_LENGTH);
        Files.write(jar, file);
    }

    /** Whether the file is there, and is what was written. */
    static boolean isWhole(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(jar)) {
            CRC32 checksum = new CRC32();
            byte[] part = new byte[PART_LENGTH];
            long left = Files.size(jar) - SEAL_LENGTH;
            while (left > 0) {
                int read = in.readNBytes(part, 0, (int) Math.min(left, part.length));
                if (read == 0) {
                    return false;
                }
                checksum.update(part, 0, read);
                left -= read;
            }
            return Arrays.equals(seal(checksum.getValue()), in.readAllBytes());
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] seal(long checksum) {
        return HexFormat.of().toHexDigits((int) checksum).getBytes(StandardCharsets.US_ASCII);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
