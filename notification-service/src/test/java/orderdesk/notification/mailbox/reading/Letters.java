package orderdesk.notification.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Letters as they stand on a mail server. */
public final class Letters {

    public static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Letters() {}

    public static byte[] text(String text, String... headers) {
        return raw("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static byte[] raw(String type, byte[] body, String... headers) {
        var out = new ByteArrayOutputStream();
        var head = String.join("\r\n", headers);
        var from = head.contains("From:") ? "" : "From: =?utf-8?B?0JjRgNC40L3QsA==?= <Irina@Example.ru>\r\n";
        out.writeBytes(
                "%sTo: zakaz@tribuna.example\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\nContent-Transfer-Encoding: 8bit\r\n%s\r\n\r\n"
                        .formatted(from, type, head)
                        .replace("8bit\r\n\r\n\r\n", "8bit\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    public static byte[] with(String text, String name, String type, byte[] attachment, String... headers) {
        return raw(
                "multipart/mixed; boundary=b",
                """
                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: %s
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(text, type, name, Base64.getMimeEncoder().encodeToString(attachment))
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                headers);
    }

    public static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    public static byte[] workbook(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Заказ");
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook by its names, which inflates to that many bytes. */
    public static byte[] bomb(int inflated) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[inflated]);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
