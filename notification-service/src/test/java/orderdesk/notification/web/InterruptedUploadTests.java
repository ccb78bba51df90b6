package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.notification.AfterSales;
import orderdesk.notification.PostOffice;
import orderdesk.notification.evidence.KeptEvidence;
import orderdesk.notification.evidence.Shots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** A telephone that loses its connection in the middle of a photo, over the real server. */
@SpringBootTest(
        classes = NotificationWeb.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@DirtiesContext
class InterruptedUploadTests {

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private PostOffice office;

    @Autowired
    private KeptEvidence files;

    @Test
    void halfAPhotoIsNoneAndTheWholeOneIsTakenAfterwards() throws IOException {
        office.hear(AfterSales.opened());
        office.hear(AfterSales.step(Step.EVIDENCE_ASKED));
        office.send();
        var path = path(office.server.letters.getLast().text());
        var photo = Shots.jpeg(8, 6, 2 << 20);

        send(path, photo, photo.length / 2);
        await().untilAsserted(() -> assertThat(files.broken).isEqualTo(1));
        assertThat(office.store.events(EvidenceUploaded.class)).isEmpty();
        assertThat(files.contents).isEmpty();

        assertThat(send(path, photo, photo.length)).startsWith("HTTP/1.1 200");
        assertThat(office.store.events(EvidenceUploaded.class))
                .extracting(EvidenceUploaded::bytes)
                .containsExactly((long) photo.length);
    }

    /** @return the first line of the answer, where there is one before the connection is closed */
    private String send(String path, byte[] photo, int bytes) throws IOException {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n";
        var tail = "\r\n--cut--\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            var request =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(path, head.length() + photo.length + tail.length(), head);
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.write(photo, 0, bytes);
            if (bytes < photo.length) {
                out.flush();
                return "";
            }
            out.write(tail.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var line = new byte[12];
            socket.getInputStream().readNBytes(line, 0, line.length);
            return new String(line, StandardCharsets.US_ASCII);
        }
    }

    private static String path(String text) {
        return URI.create(text.substring(text.indexOf("https://")).split("\\s")[0])
                .getPath();
    }
}
