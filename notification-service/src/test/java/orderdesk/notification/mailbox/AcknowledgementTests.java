package orderdesk.notification.mailbox;

import static orderdesk.notification.mailbox.MailboxDeskTests.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.notification.text.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcknowledgementTests {

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void senderIsToldInTheWordsOfTheShop() {
        post.texts = (_, kind, _) -> new Wording("Письмо «{{letter.subject}}»", kind.word() + ": {{letter.answerBy}}");
        post.put("INBOX", Letters.text("Где заказ?", "Subject: Re: Hours"));

        var told = told();

        assertThat(told.subject()).isEqualTo("Письмо «Hours»");
        assertThat(told.text()).isEqualTo("letter-request: 14:30 3 марта");
    }

    @Test
    void orderHearsHowManyLinesWereRead() {
        post.put("INBOX", ORDER);

        assertThat(told().text()).contains("Мы получили ваш заказ, в нём ", " свяжемся с вами до 14:30 3 марта.");
    }

    @Test
    void wordsWithoutTheirValueAreNotSentAndSayWhich() {
        post.texts = (_, _, _) -> new Wording("Письмо", "{{letter.noPhone}}");
        post.put("INBOX", Letters.text("Перезвоните: 8 916 123-45-67", "Subject: Hours"));

        var told = told();
        post.desks().sending().round();

        assertThat(told.stage()).isEqualTo(Outgoing.Stage.FAILED);
        assertThat(told.failure()).isEqualTo("missing: letter.noPhone");
        assertThat(post.server.letters).isEmpty();
    }

    /** What a stranger writes is no template. */
    @Test
    void gapsInASubjectStayAsTheyWereWritten() {
        post.put("INBOX", Letters.text("Привет", "Subject: {{shop.phone}} {{letter.noPhone}}"));

        assertThat(told().subject()).isEqualTo("Re: {{shop.phone}} {{letter.noPhone}}");
    }

    private Outgoing told() {
        post.read();
        return post.letters().getFirst().outgoing().getFirst();
    }
}
