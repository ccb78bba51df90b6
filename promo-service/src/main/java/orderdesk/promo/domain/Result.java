package orderdesk.promo.domain;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import org.jspecify.annotations.Nullable;

/**
 * What became of one code of an order.
 *
 * @param hash of the code
 * @param refused why it is worth nothing; absent where something is held
 * @param certificate that the money is of
 * @param campaign that the discount is of
 */
public record Result(
        String hash,
        String masked,
        @Nullable Refusal refused,
        @Nullable Held held,
        @Nullable String certificate,
        @Nullable String campaign) {

    static Result refused(String hash, String masked, Refusal why) {
        return new Result(hash, masked, why, null, null, null);
    }

    /** Of which something is held. */
    static List<String> certificates(List<Result> results) {
        return results.stream()
                .flatMap(each -> Stream.ofNullable(each.certificate()))
                .toList();
    }
}
