package orderdesk.notification.mailbox.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import orderdesk.notification.files.Bytes;
import orderdesk.notification.mailbox.domain.MailLimits;
import org.apache.tika.Tika;

/** What a file is, by what it begins with; its name and what the sender says of it are not asked. */
final class MediaTypes {

    private static final Tika TIKA = new Tika();
    private static final String ZIP = "application/zip";

    private MediaTypes() {}

    /**
     * @param head its first bytes
     * @param bytes how many it has in all
     * @param content all of it; read only where it is packed, and not larger than a spreadsheet can be
     */
    static String of(byte[] head, long bytes, Bytes content) throws IOException {
        var type = TIKA.detect(new ByteArrayInputStream(head));
        var isPacked = type.equals(ZIP) || type.equals("application/x-tika-ooxml");
        return isPacked && bytes <= MailLimits.ATTACHMENT_BYTES_MAX && isWorkbook(head, bytes, content)
                ? Sheets.XLSX
                : type;
    }

    private static boolean isWorkbook(byte[] head, long bytes, Bytes content) throws IOException {
        if (bytes <= head.length) {
            return Sheets.isWorkbook(head);
        }
        try (var in = content.open()) {
            return Sheets.isWorkbook(in.readNBytes(MailLimits.ATTACHMENT_BYTES_MAX));
        }
    }
}
