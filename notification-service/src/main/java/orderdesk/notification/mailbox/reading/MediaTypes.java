package orderdesk.notification.mailbox.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.Tika;

/** What a file is, by what it begins with; its name and what the sender says of it are not asked. */
final class MediaTypes {

    private static final Tika TIKA = new Tika();
    private static final String ZIP = "application/zip";

    private MediaTypes() {}

    static String of(byte[] content) {
        try {
            var type = TIKA.detect(new ByteArrayInputStream(content));
            return (type.equals(ZIP) || type.equals("application/x-tika-ooxml")) && Sheets.isWorkbook(content)
                    ? Sheets.XLSX
                    : type;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }
}
