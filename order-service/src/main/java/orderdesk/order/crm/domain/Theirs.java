package orderdesk.order.crm.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An order as it was last read in its CRM and followed here: what is held against the next reading.
 *
 * @param goods one for each product and price, in a fixed order
 * @param address its digest: nobody's address lies here once more
 * @param phone its digest
 */
public record Theirs(List<Good> goods, String method, String payment, String address, String phone) {

    public Theirs {
        goods = List.copyOf(goods);
    }

    public static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every platform has it
        }
    }

    public Theirs with(List<Good> others) {
        return new Theirs(others, method, payment, address, phone);
    }

    public List<Good> of(String sku) {
        return goods.stream().filter(good -> good.sku().equals(sku)).toList();
    }

    /** @param price of one piece, in the minor unit of the shop's currency */
    public record Good(String sku, long price, int quantity) {}
}
