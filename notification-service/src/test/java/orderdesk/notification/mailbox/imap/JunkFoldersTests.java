package orderdesk.notification.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import orderdesk.notification.mailbox.imap.JunkFolders.Listed;
import org.junit.jupiter.api.Test;

class JunkFoldersTests {

    static final Listed INBOX = new Listed("INBOX", "INBOX", List.of());
    static final Listed SPAM = new Listed("[Gmail]/Спам", "Спам", List.of());
    static final Listed MARKED = new Listed("Мусор", "Мусор", List.of("\\HasNoChildren", "\\Junk"));

    @Test
    void serversWordGoesBeforeTheName() {
        assertThat(JunkFolders.among(List.of(INBOX, SPAM, MARKED), null)).contains("Мусор");
        assertThat(JunkFolders.among(List.of(INBOX, SPAM), null)).contains("[Gmail]/Спам");
        assertThat(JunkFolders.among(List.of(INBOX), null)).isEmpty();
    }

    @Test
    void settingGoesBeforeBoth() {
        assertThat(JunkFolders.among(List.of(INBOX, SPAM, MARKED), "[Gmail]/Спам"))
                .contains("[Gmail]/Спам");
        assertThat(JunkFolders.among(List.of(INBOX, SPAM, MARKED), "Other")).isEmpty();
    }
}
