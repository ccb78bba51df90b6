package orderdesk.contracts.shop;

import java.util.List;
import orderdesk.contracts.order.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What operators of one shop say beside the read-back that the desk composes itself (R049, R105): phrases, each with its
 * place in the talk, for goods and orders of a kind, and questions whose answers lead on.
 *
 * @param groups of goods, by the shop's own sorting
 */
public record ShopScript(List<Group> groups, List<Phrase> phrases) {

    /** Of a shop that says nothing of its own. */
    public static final ShopScript NONE = new ShopScript(List.of(), List.of());

    public ShopScript {
        groups = List.copyOf(groups);
        phrases = List.copyOf(phrases);
    }

    /**
     * Goods that are spoken of alike: those with one of the SKUs, and those with one of the words in their name.
     *
     * @param skus whole, or their beginning with an asterisk after it, as {@code TR-MUG-*}
     * @param words of names, or their beginnings, in whatever case; as {@code кружк}
     */
    public record Group(String id, String name, List<String> skus, List<String> words) {

        public Group {
            skus = List.copyOf(skus);
            words = List.copyOf(words);
        }
    }

    /**
     * A sentence or two to say.
     *
     * @param place absent of what only an answer leads to
     * @param when of which orders and goods it is said; absent where of all
     * @param say a template, as {@code {{addressAs}}, ...}; not said where something in it is not known
     * @param answers make it a question; each may lead on
     */
    public record Phrase(
            String id, @Nullable Place place, @Nullable When when, String say, List<Option> answers) {

        public Phrase {
            answers = List.copyOf(answers);
        }
    }

    /**
     * All of it has to hold.
     *
     * @param groups one of them; whichever where none is named. After a line it is the line's, elsewhere any line's
     * @param prepaid whether it is made to order or paid for in advance (R027); after a line it is the line, elsewhere any
     * @param firstOrder whether nothing was ever ordered in this shop from this telephone before
     * @param methods one of them; whichever where none is named
     * @param certificate whether a certificate pays a part
     */
    public record When(
            List<String> groups,
            @Nullable Boolean prepaid,
            @Nullable Boolean firstOrder,
            List<Delivery.Method> methods,
            @Nullable Boolean certificate) {

        public When {
            groups = List.copyOf(groups);
            methods = List.copyOf(methods);
        }
    }

    /**
     * @param label as the operator recognises what the customer says
     * @param next the phrase to say then; absent where the talk goes on as before
     * @param tag a word that the order then bears in its queue
     * @param courier what whoever brings the goods is to know
     */
    public record Option(
            String id,
            String label,
            @Nullable String next,
            @Nullable String tag,
            @Nullable String courier) {}

    /** Where in the talk that confirms an order. */
    public enum Place {
        /** Once the customer talks, before his order is read. */
        OPENING,
        AFTER_LINE,
        BEFORE_DELIVERY,
        /** Before it is said what is paid and how. */
        MONEY,
        /** Before goodbye. */
        CLOSING
    }
}
