package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.CommerceMl;
import orderdesk.inventory.UploadsInMemory;
import orderdesk.inventory.supplier.push.PushDesk;
import orderdesk.inventory.supplier.push.PushDesk.Outcome;
import orderdesk.inventory.supplier.push.Refused;
import orderdesk.inventory.supplier.push.Unpacking;
import orderdesk.inventory.supplier.push.Uploads.Session;
import org.junit.jupiter.api.Test;

/** A stock 1C signs in, sends its files in parts and has them imported. */
class PushDeskTests {

    static final byte[] OFFERS =
            CommerceMl.offers(false, CommerceMl.offer("p-1", 100, 70, 3, 4)).getBytes(StandardCharsets.UTF_8);

    final Warehouse house = new Warehouse();
    final PushDesk desk = new PushDesk(new UploadsInMemory(), house.desk, house.clock);
    final String password = desk.renewKey(SHOP, "sklad");

    @Test
    void fileThatComesInPartsIsImportedAsOneAndTheSecondTimeChangesNothing() throws IOException {
        var session = session();
        send(session, "offers.xml", Arrays.copyOfRange(OFFERS, 0, 300));
        send(session, "offers.xml", Arrays.copyOfRange(OFFERS, 300, OFFERS.length));

        assertThat(desk.take(session, "offers.xml")).isEqualTo(Outcome.DONE);
        assertThat(desk.take(session, "offers.xml")).isEqualTo(Outcome.DONE);

        assertThat(house.units("p-1")).isEqualTo(7);
        assertThat(house.lists
                        .page(SHOP, "sklad", Long.MAX_VALUE, 10)
                        .getFirst()
                        .counts()
                        .unchanged())
                .isEqualTo(1);
    }

    /** It was not answered, and does not know whether its part has come. */
    @Test
    void partOrFileThatIsSentAgainChangesNothing() throws IOException {
        var session = session();
        var first = Arrays.copyOfRange(OFFERS, 0, 300);
        var second = Arrays.copyOfRange(OFFERS, 300, OFFERS.length);
        send(session, "offers.xml", first);
        send(session, "offers.xml", first);
        send(session, "offers.xml", second);
        send(session, "offers.xml", first);
        send(session, "offers.xml", second);

        assertThat(desk.take(session, "offers.xml")).isEqualTo(Outcome.DONE);
        assertThat(house.units("p-1")).isEqualTo(7);
    }

    @Test
    void fileInAnArchiveIsFoundByItsName() throws IOException {
        var session = session();
        send(session, "v8_1.zip", archive(OFFERS));

        assertThat(desk.take(session, "import.xml")).isEqualTo(Outcome.DONE);
        assertThat(desk.take(session, "offers.xml")).isEqualTo(Outcome.DONE);

        assertThat(house.offers("p-1").getFirst().card().vendor()).isEqualTo("Метеор");
        assertThat(house.units("p-1")).isEqualTo(7);
    }

    @Test
    void fileThatUnpacksToOneByteTooManyIsRefused() throws IOException {
        assertThat(unpacked(OFFERS, new Unpacking(OFFERS.length, 100, OFFERS.length)))
                .isEqualTo(Outcome.DONE);
        assertThat(house.units("p-1")).isEqualTo(7);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> unpacked(OFFERS, new Unpacking(OFFERS.length - 1, 100, OFFERS.length)))
                .withMessageContaining("unpacks");
    }

    @Test
    void fileThatInflatesOutOfProportionIsRefusedUnlessItIsSmall() throws IOException {
        var blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        var bomb = Arrays.copyOf(OFFERS, OFFERS.length + blanks.length);
        System.arraycopy(blanks, 0, bomb, OFFERS.length, blanks.length);

        assertThat(unpacked(bomb, new Unpacking(1L << 30, 100, bomb.length))).isEqualTo(Outcome.DONE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> unpacked(bomb, new Unpacking(1L << 30, 100, bomb.length - 1)))
                .withMessageContaining("unpacks");
        assertThat(unpacked(bomb, new Unpacking(1L << 30, 10_000, 0))).isEqualTo(Outcome.DONE);
    }

    private Outcome unpacked(byte[] offers, Unpacking limits) throws IOException {
        var uploads = new UploadsInMemory();
        var bounded = new PushDesk(uploads, house.desk, house.clock, limits);
        var token =
                bounded.signIn(SHOP, "sklad", bounded.renewKey(SHOP, "sklad")).orElseThrow();
        var session = bounded.session(SHOP, "sklad", token).orElseThrow();
        bounded.part(session, "v8_1.zip", new ByteArrayInputStream(archive(offers)));
        return bounded.take(session, "offers.xml");
    }

    private static byte[] archive(byte[] offers) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("import.xml"));
            zip.write(CommerceMl.products(CommerceMl.product("p-1", "Шарф")).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("offers.xml"));
            zip.write(offers);
        }
        return packed.toByteArray();
    }

    @Test
    void nobodySignsInWithAnotherPasswordOrAnOldOne() {
        assertThat(desk.signIn(SHOP, "sklad", "")).isEmpty();
        assertThat(desk.signIn(SHOP, "post", password)).isEmpty();
        assertThat(desk.signIn(new ShopId("chasy"), "sklad", password)).isEmpty();
        assertThat(desk.signIn(SHOP, "sklad", password)).isPresent();

        desk.renewKey(SHOP, "sklad");

        assertThat(desk.signIn(SHOP, "sklad", password)).isEmpty();
    }

    @Test
    void sessionIsOfOneSupplierAndEnds() {
        var token = desk.signIn(SHOP, "sklad", password).orElseThrow();

        assertThat(desk.session(SHOP, "post", token)).isEmpty();
        assertThat(desk.session(new ShopId("chasy"), "sklad", token)).isEmpty();
        assertThat(desk.session(SHOP, "sklad", "x")).isEmpty();
        assertThat(desk.session(SHOP, "sklad", token)).isPresent();
        house.clock.advance(Duration.ofHours(12));
        assertThat(desk.session(SHOP, "sklad", token)).isEmpty();
    }

    @Test
    void partThatIsOneByteTooLargeIsRefused() throws IOException {
        var session = session();
        send(session, "offers.xml", new byte[PushDesk.PART_MAX]);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(session, "offers.xml", new byte[PushDesk.PART_MAX + 1]));
    }

    @Test
    void picturesAreTakenAndLeft() throws IOException {
        var token = desk.signIn(SHOP, "sklad", password).orElseThrow();
        send(desk.session(SHOP, "sklad", token).orElseThrow(), "import_files/1.jpg", new byte[10]);

        assertThat(desk.session(SHOP, "sklad", token))
                .hasValueSatisfying(now -> assertThat(now.parts()).isZero());
    }

    @Test
    void brokenFileAndOneThatNeverCameAreRefusedWithTheReason() throws IOException {
        var session = session();
        send(session, "offers.xml", Arrays.copyOf(OFFERS, 300));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.take(session, "offers.xml"))
                .withMessageContaining("cut short");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.take(session, "rests.xml"));
        assertThat(house.units("p-1")).isZero();
    }

    @Test
    void listThatIsOnItsWayIsWaitedFor() throws IOException {
        var session = session();
        send(session, "offers.xml", OFFERS);
        house.kept.change(
                SHOP,
                SupplierIds.of(SHOP, "sklad"),
                Warehouse.CAUSE,
                known -> known.orElseThrow().state().begin("0", "manager", house.clock.instant()));

        assertThat(desk.take(session, "offers.xml")).isEqualTo(Outcome.LATER);
    }

    private Session session() {
        var token = desk.signIn(SHOP, "sklad", password).orElseThrow();
        return desk.session(SHOP, "sklad", token).orElseThrow();
    }

    private void send(Session session, String file, byte[] part) throws IOException {
        desk.part(session, file, new ByteArrayInputStream(part));
    }
}
