package orderdesk.inventory.supplier.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.inventory.supplier.domain.AlreadyReading;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.Overtaken;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.inventory.supplier.push.Uploads.Session;
import orderdesk.inventory.upload.Spooled;
import orderdesk.platform.aggregate.Cause;

/**
 * Takes what a stock 1C sends by its own exchange protocol: it signs in, sends files in parts, and has each imported.
 *
 * <p><b>Guarantees.</b> Passwords and tokens are kept as hashes. Any instance may take any request of a session. A file
 * that is imported twice changes nothing the second time.
 */
public final class PushDesk {

    /** As much as one part may hold; the program is told so and cuts its files. */
    public static final int PART_MAX = 4 << 20;

    /** Of one session: what a day's exchange of a large shop comes to, with its pictures. */
    static final long SESSION_MAX = 2L << 30;

    static final int PARTS_MAX = 2_000;
    static final Duration LASTS = Duration.ofHours(12);

    private static final int NAME_MAX = 200;

    private final Uploads uploads;
    private final PriceListDesk lists;
    private final Clock clock;
    private final Unpacking unpacking;

    public PushDesk(Uploads uploads, PriceListDesk lists, Clock clock) {
        this(uploads, lists, clock, Unpacking.USUAL);
    }

    public PushDesk(Uploads uploads, PriceListDesk lists, Clock clock, Unpacking unpacking) {
        this.uploads = uploads;
        this.lists = lists;
        this.clock = clock;
        this.unpacking = unpacking;
    }

    /** What became of an import. */
    public enum Outcome {
        DONE,
        /** Another list of the supplier is on its way: ask again. */
        LATER
    }

    /** @return the password of the supplier's program, which nobody is ever told again */
    public String renewKey(ShopId shop, String supplier) {
        var secret = Secrets.fresh();
        uploads.setKey(shop, supplier, Secrets.hash(secret));
        return secret;
    }

    /** @return the token of a new session; nothing where the password is wrong */
    public Optional<String> signIn(ShopId shop, String supplier, String password) {
        var known = uploads.key(shop, supplier).orElse("").getBytes(StandardCharsets.US_ASCII);
        var given = Secrets.hash(password).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(known, given)) {
            return Optional.empty();
        }
        var token = Secrets.fresh();
        uploads.open(new Session(Secrets.hash(token), shop, supplier, clock.instant(), 0, 0));
        return Optional.of(token);
    }

    /** @return nothing where the token is not, or not any more, that of a session of this supplier */
    public Optional<Session> session(ShopId shop, String supplier, String token) {
        return uploads.find(Secrets.hash(token))
                .filter(session -> session.shop().equals(shop)
                        && session.supplier().equals(supplier)
                        && clock.instant().isBefore(session.opened().plus(LASTS)));
    }

    /**
     * Keeps a part of a file. Pictures are taken and left: a card names its pictures by their addresses.
     *
     * @throws Refused where it is too much, or the name is none
     */
    public void part(Session session, String file, InputStream body) throws IOException {
        requireName(file);
        var part = body.readNBytes(PART_MAX + 1);
        if (part.length > PART_MAX || session.bytes() + part.length > SESSION_MAX || session.parts() >= PARTS_MAX) {
            throw new Refused("The exchange is larger than one may be");
        }
        if (isList(file)) {
            uploads.append(session, file, part);
        }
    }

    /**
     * Imports a file that has come, by itself or in an archive.
     *
     * @throws Refused with the reason why it is not let in
     */
    public Outcome take(Session session, String file) throws IOException {
        requireName(file);
        try (var list = file(session, file)) {
            var cause = new Cause("1c:" + session.supplier(), session.id(), null);
            var taken = lists.take(session.shop(), session.supplier(), list.file(), list.sha256(), cause)
                    .orElseThrow(() -> new Refused("There is no such supplier"));
            if (taken.state() == PriceList.State.QUARANTINED) {
                throw new Refused("Quarantined: " + taken.reason());
            }
            return Outcome.DONE;
        } catch (AlreadyReading | Overtaken _) {
            return Outcome.LATER;
        } catch (FeedBroken | OlderList e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    private Spooled file(Session session, String file) throws IOException {
        var files = uploads.files(session);
        if (files.contains(file)) {
            return spooled(session, file);
        }
        for (var archive : files) {
            if (archive.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                try (var zip = spooled(session, archive)) {
                    var found = unzipped(zip.file(), file);
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        }
        throw new Refused("No such file has come");
    }

    private Spooled spooled(Session session, String file) throws IOException {
        var whole = Files.createTempFile("push-", ".tmp");
        try {
            try (var out = Files.newOutputStream(whole)) {
                uploads.copy(session, file, out);
            }
            try (var in = Files.newInputStream(whole)) {
                return Spooled.from(in);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private Optional<Spooled> unzipped(Path zip, String name) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            var entry = archive.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (var in = new Measured(archive.getInputStream(entry), unpacking.most(entry.getCompressedSize()))) {
                return Optional.of(Spooled.from(in));
            }
        } catch (java.util.zip.ZipException e) {
            throw new Refused("The archive is damaged", e);
        }
    }

    private static void requireName(String file) {
        if (file.isBlank() || file.length() > NAME_MAX || file.chars().anyMatch(letter -> letter < ' ')) {
            throw new Refused("No name of a file");
        }
    }

    private static boolean isList(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".zip");
    }
}
