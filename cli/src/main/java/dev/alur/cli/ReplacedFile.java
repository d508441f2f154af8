package dev.alur.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * Replaces what a file holds, whole or not at all: the new text is written beside it, brought to the disk, and moved over
 * it. Whenever the process dies the file has the old text or the new one; a {@code .tmp} may stay behind.
 */
final class ReplacedFile {
    private ReplacedFile() {}

    /**
     * The permissions stay; a link stays, its target changes. If the file got the new text meanwhile, that is what was
     * wanted.
     *
     * @throws IOException if it cannot be written, or no longer holds what was read; it is as it was then
     */
    static void replace(Path file, byte[] before, byte[] after) throws IOException {
        Path target = file.toRealPath();
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isWritable(target)) {
            throw new FileSystemException(file.toString(), null, "it is not writable");
        }
        Path written = Files.createTempFile(folder, "." + target.getFileName() + ".", ".tmp");
        try {
            permissions(target, written);
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(after);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            byte[] there = Files.readAllBytes(target);
            if (Arrays.equals(after, there)) {
                return;
            }
            if (!Arrays.equals(before, there)) {
                throw new FileSystemException(file.toString(), null, "it was changed while it was formatted");
            }
            move(written, target);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void permissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
