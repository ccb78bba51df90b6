package orderdesk.platform.person;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Documents about one person in one service, sealed in parts that the broker takes. */
public final class PersonCopy {

    /** Before they are compressed; a document is in one part. */
    private static final int PART_BYTES = 256 * 1024;

    /** The broker takes an event of 512 KiB. */
    private static final int SEALED_MAX = 480 * 1024;

    /** There is more than is handed over: said, not left out silently. */
    private static final byte[] CUT = "[{\"cut\":true}]".getBytes(StandardCharsets.UTF_8);

    private static final int PARTS_MAX = 100;

    private final PersonSeal seal;
    private final UUID request;
    private final String service;
    private final List<String> parts = new ArrayList<>();
    private boolean cut;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    PersonCopy(PersonSeal seal, UUID request, String service) {
        this.seal = seal;
        this.request = request;
        this.service = service;
    }

    /** @param json a document */
    void add(String collection, byte[] json) {
        if (open.size() > 0 && open.size() + json.length > PART_BYTES) {
            close();
        }
        if (parts.size() >= PARTS_MAX) {
            cut = true;
            return;
        }
        write(open.size() == 0 ? "[" : ",");
        write("{\"collection\":\"%s\",\"document\":".formatted(collection));
        open.writeBytes(json);
        write("}");
    }

    List<String> parts() {
        if (open.size() > 0) {
            close();
        }
        if (cut) {
            parts.add(seal.seal(request, place(service, parts.size() + 1), CUT));
            cut = false;
        }
        return List.copyOf(parts);
    }

    private void close() {
        write("]");
        var place = place(service, parts.size() + 1);
        var sealed = seal.seal(request, place, open.toByteArray());
        var fits = sealed.length() <= SEALED_MAX;
        parts.add(fits ? sealed : seal.seal(request, place, tooLarge()));
        open.reset();
    }

    /** One document that even compressed is more than the broker takes: said, not left out silently. */
    private static byte[] tooLarge() {
        return "[{\"tooLarge\":true}]".getBytes(StandardCharsets.UTF_8);
    }

    private void write(String text) {
        open.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Which part of whose copy; it opens in no other place. */
    public static String place(String service, int part) {
        return service + "/" + part;
    }
}
