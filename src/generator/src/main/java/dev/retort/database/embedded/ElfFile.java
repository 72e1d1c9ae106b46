package dev.retort.database.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A 64-bit Linux program, reduced to what the kernel loads. Nine tenths of the server's program are a description of
 * its source for debuggers, which follows everything that is ever loaded.
 */
final class ElfFile {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SECTIONS_OFFSET = 40;
    private static final int SECTIONS_COUNT = 60;

    private ElfFile() {}

    /** Copies the loaded part of a program; anything else than such a program is copied whole. */
    static void copyLoadable(InputStream from, OutputStream to) throws IOException {
        byte[] start = from.readNBytes(HEADER + 64 * PROGRAM_HEADER);
        ByteBuffer elf = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        boolean known = start.length == HEADER + 64 * PROGRAM_HEADER
                && elf.getInt(0) == 0x464c457f
                && elf.get(4) == 2
                && elf.get(5) == 1
                && elf.getLong(32) == HEADER
                && elf.getShort(54) == PROGRAM_HEADER
                && elf.getShort(56) <= 64;
        if (!known) {
            to.write(start);
            from.transferTo(to);
            return;
        }
        long end = start.length;
        for (int i = 0; i < elf.getShort(56); i++) {
            int header = HEADER + i * PROGRAM_HEADER;
            end = Math.max(end, elf.getLong(header + 8) + elf.getLong(header + 32));
        }
        elf.putLong(SECTIONS_OFFSET, 0);
        elf.putInt(SECTIONS_COUNT, 0);
        to.write(start);
        copy(from, to, end - start.length);
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
