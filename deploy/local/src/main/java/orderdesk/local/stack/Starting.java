package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Two launchers at once would both find the same servers missing: one of them starts, the other says so and ends. */
final class Starting implements AutoCloseable {

    private final FileChannel file;

    private Starting(FileChannel file) {
        this.file = file;
    }

    /** @throws Trouble when another launcher is starting this stack */
    static Starting alone(Places places) {
        try {
            var file =
                    FileChannel.open(places.file("starting.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file) == null) {
                file.close();
                throw new Trouble("Another ./run is starting this stack; ./run --status shows how far it is.");
            }
            return new Starting(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock locked(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // held within this process
        }
    }

    /** The lock ends with the file, and with this process. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
