package orderdesk.story;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What a customer shows of his trouble: by a page, or in a letter. */
record Photo(String name, byte[] bytes) {

    static final String FORM = "multipart/form-data; boundary=story";

    /** @param colour by which one differs from another */
    static Photo of(String name, int colour) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Photo(name, out.toByteArray());
    }

    /** As a browser sends a form with a file. */
    byte[] form() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("""
                --story\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: image/png\r
                \r
                """.formatted(name).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bytes);
        out.writeBytes("\r\n--story--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    Postbox.Letter letter(String from, String to) {
        return session -> {
            var mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(RecipientType.TO, new InternetAddress(to));
            mail.setSubject("Фото", "UTF-8");
            var text = new MimeBodyPart();
            text.setText("Вот фото дефекта.", "UTF-8");
            var file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "image/png")));
            file.setFileName(name);
            mail.setContent(new MimeMultipart(text, file));
            return mail;
        };
    }
}
