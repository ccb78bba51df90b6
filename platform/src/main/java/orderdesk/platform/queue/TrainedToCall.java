package orderdesk.platform.queue;

import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.shops.Shops;

/**
 * Who may be given calls (R104): whoever a shop's list of people names was trained for it, or has the skill since before
 * trainings were kept. Of whom the list says nothing, the shop has said enough by making him an operator; and a shop
 * that says of nobody that he makes calls does not use the word: its operators go on as they did.
 */
public record TrainedToCall(Shops shops) {

    /** As the skills of a shop's people name it. */
    public static final String PHONE = "phone";

    public boolean suits(ShopId shop, OperatorId operator) {
        return shops.member(shop, operator)
                .map(member -> member.isTrainedFor(PHONE) || nobodyIsSaidTo(shop))
                .orElse(true);
    }

    private boolean nobodyIsSaidTo(ShopId shop) {
        return shops.members(shop).stream().noneMatch(member -> member.skills().contains(PHONE));
    }
}
