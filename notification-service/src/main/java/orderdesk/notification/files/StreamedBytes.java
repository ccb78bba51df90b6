package orderdesk.notification.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Bytes that are read while they are sent, or the part of them that {@code Range} asks for. */
public final class StreamedBytes extends AbstractResource {

    private final String description;
    private final long length;
    private final Bytes content;

    public StreamedBytes(String description, long length, Bytes content) {
        this.description = description;
        this.length = length;
        this.content = content;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.open();
    }
}
