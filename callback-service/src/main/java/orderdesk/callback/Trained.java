package orderdesk.callback;

import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.queue.TrainedToCall;
import orderdesk.platform.shops.Shops;

/** Who may be given which work: whoever writes in chats, or talks with customers, was trained for it (R104). */
public record Trained(Shops shops) {

    /** As the skills of a shop's people name it. */
    public static final String CHAT = "chat";

    public boolean suits(CallTask task, OperatorId operator) {
        return task.kind() == CallTaskKind.CHAT
                ? writes(task.shop(), operator)
                : new TrainedToCall(shops).suits(task.shop(), operator);
    }

    public boolean writes(ShopId shop, OperatorId operator) {
        return shops.member(shop, operator)
                .filter(member -> member.isTrainedFor(CHAT))
                .isPresent();
    }
}
