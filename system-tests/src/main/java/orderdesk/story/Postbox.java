package orderdesk.story;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Properties;

/** Where customers of the story post their letters: the mail server of the running stack. */
final class Postbox {

    private static final int PAGE = 8111;
    private static final int SMTP = 2525;

    private Postbox() {}

    static void post(Letter letter) {
        var page = URI.create(System.getProperty("orderdesk.mail", "http://127.0.0.1:" + PAGE));
        var properties = new Properties();
        properties.put("mail.smtp.host", page.getHost());
        properties.put("mail.smtp.port", String.valueOf(SMTP + page.getPort() - PAGE));
        try {
            Transport.send(letter.in(Session.getInstance(properties)));
        } catch (MessagingException e) {
            throw new NotSo("the letter was not taken: " + e);
        }
    }

    interface Letter {

        MimeMessage in(Session session) throws MessagingException;
    }
}
