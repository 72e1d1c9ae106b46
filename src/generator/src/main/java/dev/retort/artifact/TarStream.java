package dev.retort.artifact;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/**
 * The files of a tar archive, one after the other; reads the contents of the one that was given last. What is longer than
 * the plain format has room for (paths of more than 255 bytes) is refused.
 */
public final class TarStream extends FilterInputStream {
    private static final int BLOCK = 512;

    private long left;
    private long padding;

    private TarStream(InputStream archive) {
        super(archive);
    }

    /** Of an archive that was compressed by xz. */
    public static TarStream ofXz(InputStream archive) throws IOException {
        return new TarStream(new XZInputStream(archive));
    }

    /**
     * A file, folder or link.
     *
     * @param path where it belongs, in the archive
     * @param link what it is a link to, in the folder that it lies in
     */
    public record Entry(String path, boolean isFolder, boolean isExecutable, Optional<String> link) {}

    /** The next one; empty at the end. */
    public Optional<Entry> next() throws IOException {
        in.skipNBytes(left + padding);
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK) {
            throw new EOFException("the archive ends too early");
        }
        if (header[0] == 0) {
            return Optional.empty();
        }
        left = octal(header, 124, 12);
        padding = -left & (BLOCK - 1);
        String prefix = text(header, 257, 6).equals("ustar") ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        char type = (char) header[156];
        if ("025\0".indexOf(type) < 0) {
            throw new IOException("the archive holds an entry of the kind " + (int) type + ": " + name);
        }
        return Optional.of(new Entry(
                prefix.isEmpty() ? name : prefix + "/" + name,
                type == '5',
                (octal(header, 100, 8) & 0100) != 0,
                type == '2' ? Optional.of(text(header, 157, 100)) : Optional.empty()));
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int start, int length) throws IOException {
        String digits = text(header, start, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("the archive is damaged", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the archive ends too early");
        }
        left -= read;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }
}
