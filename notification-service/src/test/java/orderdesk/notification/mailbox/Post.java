package orderdesk.notification.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.KeepingServer;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.files.Bytes;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.imap.ImapPostBoxesForTests;
import orderdesk.notification.mailbox.persistence.MailboxDesks;
import orderdesk.notification.text.Texts;
import orderdesk.notification.text.Texts.Worded;
import orderdesk.notification.text.Wordings;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** A shop's mailbox on a real IMAP server, read by the service's core over a store in memory. */
public final class Post implements AutoCloseable {

    static final String ADDRESS = "zakaz@tribuna.example";
    static final Instant NOW = Instant.parse("2026-03-03T11:00:00Z");

    final SimulatedClock clock = new SimulatedClock(NOW);
    final SimulatedStore store = SimulatedStore.synchronous(clock);
    final KeepingServer server = new KeepingServer();
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    final GreenMailUser user;
    final Map<UUID, byte[]> attachments = new ConcurrentHashMap<>();
    public final ReplyAddresses addresses = new ReplyAddresses("test");
    private int readers;

    /** What its shop says to senders. */
    public Texts texts = (_, kind, channel, _) -> new Worded(Wordings.of(kind, channel), Language.RU);

    /** Who is told of mail that came back. */
    Returned returned = (_, _) -> {};

    public Post() {
        mail.start();
        user = mail.setUser(ADDRESS, "zakaz", "secret");
        folder("Spam");
    }

    MailFolder folder(String name) {
        var managers = mail.getManagers().getImapHostManager();
        try {
            var known = managers.getFolder(user, name);
            return known == null ? managers.createMailbox(user, name) : known;
        } catch (com.icegreen.greenmail.imap.AuthorizationException | FolderException e) {
            throw new AssertionError(e);
        }
    }

    public void put(String folder, byte[]... letters) {
        put(folder, NOW, letters);
    }

    void put(String folder, Instant at, byte[]... letters) {
        try {
            for (var letter : letters) {
                var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
                folder(folder).appendMessage(message, new Flags(), Date.from(at));
            }
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    Box box() {
        var port = mail.getImap().getPort();
        return new Box(FixedShops.TRIBUNA, ADDRESS, "127.0.0.1", port, Box.Tls.NONE, "zakaz", "secret", null);
    }

    private MailboxSettings settings(int perRound, int perSender, int ofStrangers) {
        return new MailboxSettings(
                List.of(box()), Duration.ofSeconds(60), Duration.ofDays(3), perRound, perSender, ofStrangers);
    }

    public MailboxDesks desks() {
        return desks(200, 60, 300);
    }

    MailboxDesks desks(int perRound, int perSender, int ofStrangers) {
        var channels = new Channels(Map.of(Channel.EMAIL, server));
        return MailboxDesks.on(
                store,
                kept(),
                inMemory(),
                settings(perRound, perSender, ofStrangers),
                addresses,
                "orders@desk.example",
                channels,
                texts,
                returned,
                new FixedShops(),
                clock);
    }

    private Attachments kept() {
        return new Attachments() {
            @Override
            public void keep(ShopId shop, UUID id, Bytes content) throws IOException {
                try (var in = content.open()) {
                    attachments.put(id, in.readAllBytes());
                }
            }

            @Override
            public Optional<Bytes> find(ShopId shop, UUID id) {
                return Optional.ofNullable(attachments.get(id)).map(kept -> () -> new ByteArrayInputStream(kept));
            }

            @Override
            public int sweep() {
                return 0;
            }
        };
    }

    /** As small letters are. */
    public static Raws inMemory() {
        return new Raws() {
            @Override
            public Optional<Raw> keep(InputStream letter, long max) throws IOException {
                return Optional.of(Raw.of(letter.readNBytes((int) max)));
            }

            @Override
            public void sweep() {
                // nothing is left
            }
        };
    }

    public boolean read() {
        return read(desks(), new ImapPostBoxesForTests());
    }

    boolean read(MailboxDesks desks, PostBoxes servers) {
        return desks.desk().read(box(), servers, "reader-" + ++readers);
    }

    /** A minute later, when it is time again. */
    void readAgain() {
        clock.advance(Duration.ofSeconds(61));
        read();
    }

    public List<ReceivedLetter> letters() {
        return desks().desk().letters().page(FixedShops.TRIBUNA, null, null, 20_000).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public void close() {
        mail.stop();
    }
}
