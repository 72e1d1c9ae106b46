package dev.retort.shell.pager;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text, of which any can be read again. The first million characters are kept in memory, and the others in a file
 * that only its owner can read and that has no name any more. For one thread.
 */
public final class PagedLines implements Closeable {
    private static final int BLOCK = 256;
    private static final int IN_MEMORY = 1 << 20;
    private static final int READ_BLOCKS = 8;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, List<String>> read = new LinkedHashMap<>();
    private List<String> last = new ArrayList<>();
    private long inMemory;
    private long fileLength;
    private @Nullable FileChannel file;

    public long size() {
        return (long) blocks.size() * BLOCK + last.size();
    }

    /** Adds a line, which has no line break. */
    public void add(String line) throws IOException {
        last.add(line);
        if (last.size() == BLOCK) {
            blocks.add(keep(last));
            last = new ArrayList<>();
        }
    }

    private Block keep(List<String> lines) throws IOException {
        long characters = lines.stream().mapToLong(String::length).sum();
        if (inMemory + characters <= IN_MEMORY) {
            inMemory += characters;
            return new Block(lines, 0, 0);
        }
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        FileChannel channel = file == null ? open() : file;
        file = channel;
        long start = fileLength;
        while (buffer.hasRemaining()) {
            fileLength += channel.write(buffer, fileLength);
        }
        return new Block(null, start, bytes.length);
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("retort", ".rows");
        try {
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } finally {
            deleteWhereOpenFilesMayBe(path);
        }
    }

    private static void deleteWhereOpenFilesMayBe(Path path) {
        // What cannot be deleted yet is deleted when it is closed.
        boolean ignored = path.toFile().delete();
    }

    /** One of them, counted from 0. */
    public String get(long number) throws IOException {
        int block = (int) (number / BLOCK);
        int within = (int) (number % BLOCK);
        return block == blocks.size() ? last.get(within) : lines(block).get(within);
    }

    private List<String> lines(int number) throws IOException {
        Block block = blocks.get(number);
        if (block.lines() != null) {
            return block.lines();
        }
        List<String> known = read.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer buffer = ByteBuffer.allocate(block.length());
        FileChannel channel = file;
        while (channel != null && buffer.hasRemaining()) {
            if (channel.read(buffer, block.start() + buffer.position()) < 0) {
                throw new IOException("a temporary file has lost its end");
            }
        }
        List<String> lines = List.of(new String(buffer.array(), StandardCharsets.UTF_8).split("\n", -1));
        if (read.size() == READ_BLOCKS) {
            read.remove(read.keySet().iterator().next());
        }
        read.put(number, lines);
        return lines;
    }

    @Override
    public void close() throws IOException {
        FileChannel channel = file;
        if (channel != null) {
            channel.close();
        }
    }

    /** Lines in memory, or where they are in the file. */
    private record Block(@Nullable List<String> lines, long start, int length) {}
}
