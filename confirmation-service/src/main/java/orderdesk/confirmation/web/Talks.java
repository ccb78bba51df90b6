package orderdesk.confirmation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.script.Conversation;
import orderdesk.confirmation.script.OwnWords;
import orderdesk.confirmation.script.Script;
import orderdesk.confirmation.script.Wordings;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Problem;
import org.springframework.stereotype.Component;

/** What is said in talks: the desk's words, and those of the shop, made ready once for each version. */
@Component
class Talks {

    private final Wordings wordings;
    private final Shops shops;

    Talks(ConfirmationDesk desk, Shops shops) {
        this.wordings = new Wordings(shops, desk.cases()::isFirstOrder);
        this.shops = shops;
    }

    /** Nothing of an order that is not known yet. */
    Optional<Script> script(Case item, OperatorId reader, Instant now) {
        return item.order() == null
                ? Optional.empty()
                : Optional.of(with(item, reader, now).about(item));
    }

    Conversation with(Case item, OperatorId reader, Instant now) {
        return talk(item.shop(), reader, now, own(item.shop()));
    }

    Conversation talk(ShopId shop, OperatorId reader, Instant now, OwnWords own) {
        var given = shops.member(shop, reader).map(Member::given);
        return new Conversation(settings(shop), given, now, own);
    }

    /** The wording that is spoken now. */
    String version(ShopId shop) {
        return own(shop).version(Conversation.VERSION);
    }

    ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }

    private OwnWords own(ShopId shop) {
        return wordings.of(shop);
    }

    /** Steps that are asked no more of a known order once one is answered so. */
    Set<String> leftBehind(Case item, String step, String answer, OperatorId reader) {
        return with(item, reader, Instant.EPOCH).leftBehind(item, step, answer);
    }

    /** @throws Problem 422 where this order is not asked that, or has no such answer: the script may have changed */
    Spoken.Reply reply(Case item, String step, String answer, OperatorId reader) {
        return Optional.ofNullable(item.order())
                .flatMap(_ -> with(item, reader, Instant.EPOCH).answer(item, step, answer))
                .orElseThrow(() -> Problem.unprocessable(
                        "no-such-answer",
                        "This order is not asked that, or has no such answer; read the case again.",
                        List.of(new Problem.Error("/answer", "unknown", "See script.steps[].choices."))));
    }
}
