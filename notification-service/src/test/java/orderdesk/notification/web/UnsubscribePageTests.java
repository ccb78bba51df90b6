package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.PreferencesChanged;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.message.domain.Letter;
import orderdesk.platform.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A customer declines reminders: by his mail program, or on the page. */
@SpringBootTest(classes = NotificationWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class UnsubscribePageTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PostOffice office;

    private MockMvc http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @Test
    void oneClickOfAMailProgramIsEnoughAndAnnouncedOnce() throws Exception {
        var path = reminded();

        for (var time = 0; time < 2; time++) {
            http.perform(oneClick(path)).andExpect(status().isOk());
        }

        assertThat(office.store.events(PreferencesChanged.class))
                .extracting(PreferencesChanged::declined)
                .containsExactly(Set.of(Purpose.REMINDERS));
    }

    @Test
    void whoeverDeclinedRemindersGetsNoneAndIsToldOfHisOrderAllTheSame() throws Exception {
        http.perform(oneClick(reminded())).andExpect(status().isOk());
        var sent = office.server.letters.size();

        office.hear(Story.reopened(2, office.clock.instant()));
        office.hear(Story.confirmedIn(2, office.clock.instant(), Duration.ofDays(2)));
        office.pass(Duration.ofSeconds(11));
        office.pass(Duration.ofHours(49));

        assertThat(office.server.letters.subList(sent, office.server.letters.size()))
                .extracting(Letter::subject)
                .containsExactly("Заказ 10427 подтверждён");
        assertThat(office.store.events(MessageSuppressed.class))
                .filteredOn(event -> event.template().equals("delivery-reminder"))
                .extracting(MessageSuppressed::reason)
                .containsOnly(Suppression.UNWANTED);
    }

    @Test
    void lookingAtThePageChangesNothingAndItsButtonDoes() throws Exception {
        var path = reminded();

        http.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("Больше не присылать")))
                .andExpect(content().string(not(containsString("<script"))));
        assertThat(office.store.events(PreferencesChanged.class)).isEmpty();

        http.perform(form(path, "stop")).andExpect(content().string(containsString("Присылать снова")));
        http.perform(form(path, "back")).andExpect(content().string(containsString("Больше не присылать")));
        assertThat(office.store.events(PreferencesChanged.class))
                .extracting(PreferencesChanged::declined)
                .isEqualTo(List.of(Set.of(Purpose.REMINDERS), Set.of()));
    }

    @Test
    void linkThatIsNotOursIsNotFoundAndChangesNothing() throws Exception {
        var path = reminded();

        http.perform(oneClick(path.replace("tribuna", "chasy"))).andExpect(status().isNotFound());
        http.perform(oneClick(path.substring(0, path.length() - 3) + "AAA")).andExpect(status().isNotFound());
        http.perform(oneClick(path.replace("tribuna", "unknown"))).andExpect(status().isNotFound());

        assertThat(office.store.events(PreferencesChanged.class)).isEmpty();
    }

    /** @return the path of the link in the reminder of a delivery */
    private String reminded() {
        assertThat(office.server.letters).allMatch(letter -> letter.unsubscribe() == null);
        office.hear(Story.confirmed(1, Story.PLACED));
        office.pass(Duration.ofHours(28));
        var link = office.server.letters.getLast().unsubscribe();
        return URI.create(Objects.requireNonNull(link)).getPath();
    }

    private static MockHttpServletRequestBuilder oneClick(String path) {
        return post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).content("List-Unsubscribe=One-Click");
    }

    private static MockHttpServletRequestBuilder form(String path, String wish) {
        return post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).content("wish=" + wish);
    }
}
