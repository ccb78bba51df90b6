package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.notification.AfterSales;
import orderdesk.notification.PostOffice;
import orderdesk.notification.evidence.Shots;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The page by which a customer shows what went wrong, from the link in his letter on. */
@SpringBootTest(classes = NotificationWeb.class)
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class EvidencePageTests {

    static final String HOSTILE = "../../<script>alert(1)</script>.jpg";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PostOffice office;

    private MockMvc http;
    private String path = "";

    @BeforeEach
    void photoIsAskedFor() {
        http = Http.of(context);
        office.hear(AfterSales.opened());
        office.hear(AfterSales.step(Step.EVIDENCE_ASKED));
        office.send();
        var text = office.server.letters.getLast().text();
        path = URI.create(text.substring(text.indexOf("https://")).split("\\s")[0])
                .getPath();
    }

    @Test
    void pageSaysWhatIsWantedAndNothingOfAnybody() throws Exception {
        http.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("Трибуна: фото к обращению")))
                .andExpect(content().string(not(containsString("Ирина"))))
                .andExpect(content().string(not(containsString("10427"))))
                .andExpect(content().string(not(containsString("<script"))));
        http.perform(get(path).header("Accept-Language", "en-GB,ru;q=0.5"))
                .andExpect(content().string(containsString("Show the defect")));
        http.perform(get(path).header("Accept-Language", "*;;q=x"))
                .andExpect(content().string(containsString("Покажите дефект")));
    }

    @Test
    void severalFilesAtOnceBecomeEvidenceAndTheirNamesAreNotLookedAt() throws Exception {
        send(Shots.jpeg(8, 6), Shots.heic(8, 6), "<html>".getBytes(StandardCharsets.US_ASCII))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Файл 1: получили")))
                .andExpect(content().string(containsString("Файл 3: это не фото")))
                .andExpect(content().string(containsString("Уже получено файлов: 2.")))
                .andExpect(content().string(not(containsString("script"))));
        send(Shots.jpeg(8, 6)).andExpect(status().isOk()).andExpect(content().string(containsString("такой уже есть")));

        assertThat(office.store.events(EvidenceUploaded.class))
                .extracting(EvidenceUploaded::name)
                .containsExactly("1.jpg", "2.heic");
    }

    @Test
    void whatBringsNothingIsAnsweredByAPageThatSaysWhy() throws Exception {
        send().andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Выберите хотя бы один файл")));
        send(new byte[0]).andExpect(status().isUnprocessableContent());
        http.perform(post(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("files=x"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Отправьте ещё раз")));
        var cut = Arrays.copyOf(body(Shots.jpeg(8, 6, 4_000)), 2_000);
        http.perform(request(cut)).andExpect(status().isBadRequest());

        assertThat(office.store.events(EvidenceUploaded.class)).isEmpty();
    }

    @Test
    void linkIsOfOneCaseInOneShop() throws Exception {
        http.perform(get(path.replace("tribuna", "chasy"))).andExpect(status().isNotFound());
        http.perform(get(path.substring(0, path.length() - 3) + "AAA")).andExpect(status().isNotFound());
        http.perform(get("/public/evidence/nowhere/x")).andExpect(status().isNotFound());
        path = path.substring(0, path.length() - 3) + "AAA";
        send(Shots.jpeg(8, 6)).andExpect(status().isNotFound());

        assertThat(office.store.events(EvidenceUploaded.class)).isEmpty();
    }

    @Test
    void linkIsOverWithItsTermAndWithItsCase() throws Exception {
        office.clock.advance(Duration.ofHours(72));
        http.perform(get(path)).andExpect(status().isGone());
        send(Shots.jpeg(8, 6)).andExpect(status().isGone());

        office.hear(AfterSales.resolved());
        http.perform(get(path))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("больше не принимаем")));
        assertThat(office.store.events(EvidenceUploaded.class)).isEmpty();
    }

    @Test
    void twentyUploadsInTenMinutesAndNotOneMore() throws Exception {
        for (var number = 1; number <= EvidencePage.OF_CASE_MAX; number++) {
            send(Shots.jpeg(8, 6)).andExpect(status().isOk());
        }
        send(Shots.jpeg(8, 6))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Повторите через")));
    }

    @Test
    void uploadThatIsTooLargeInAllIsRefusedBeforeItIsRead() throws Exception {
        EvidencePage.requireBounded(-1);
        EvidencePage.requireBounded(EvidenceLimits.REQUEST_BYTES_MAX);

        assertThatExceptionOfType(FileUploadSizeException.class)
                .isThrownBy(() -> EvidencePage.requireBounded(EvidenceLimits.REQUEST_BYTES_MAX + 1));
        assertThat(EvidenceWords.of("ru").tooMuch()).contains("за один раз принимаем до 301 МБ");
    }

    @Test
    void fileIsServedToItsShopAsWhatItIsAndInParts() throws Exception {
        send(Shots.jpeg(8, 6));
        var file = office.store.events(EvidenceUploaded.class).getFirst().evidenceId();
        var address = "/v1/evidence/%s/%s".formatted(AfterSales.ID, file);

        http.perform(as("tribuna", get(address)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Shots.jpeg(8, 6)))
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")));
        http.perform(as("tribuna", get(address)).header("Range", "bytes=0-3"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOf(Shots.jpeg(8, 6), 4)));
        http.perform(as("chasy", get(address))).andExpect(status().isNotFound());
        http.perform(get(address)).andExpect(status().isUnauthorized());
    }

    @Test
    void operatorSeesTheLinkWhileItIsOpen() throws Exception {
        var address = "/v1/evidence/" + AfterSales.ID;
        http.perform(as("tribuna", get(address)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.link").value("https://mail.example.ru" + path))
                .andExpect(jsonPath("$.received").value(0));
        http.perform(as("chasy", get(address))).andExpect(status().isNotFound());

        office.hear(AfterSales.resolved());

        http.perform(as("tribuna", get(address))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder as(String shop, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", Tokens.of(context).of("anna", shop, Role.OPERATOR));
    }

    private ResultActions send(byte[]... files) throws Exception {
        return http.perform(request(body(files)));
    }

    private MockHttpServletRequestBuilder request(byte[] body) {
        return post(path).contentType("multipart/form-data; boundary=cut").content(body);
    }

    private static byte[] body(byte[]... files) throws Exception {
        var out = new ByteArrayOutputStream();
        for (var file : files) {
            out.write(
                    "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                            .formatted(HOSTILE)
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(file);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
