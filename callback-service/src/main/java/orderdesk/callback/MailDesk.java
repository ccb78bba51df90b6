package orderdesk.callback;

import java.util.List;
import java.util.Optional;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import orderdesk.platform.calling.Purpose.What;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/**
 * Requests by mail (R086): each is owed an answer, by a call or in writing, within the time of an order. The call has the
 * letter's id. Without a telephone it stands among what needs attention, until the customer names one.
 */
public final class MailDesk {

    private static final String SERVICE = "callback";
    private static final int ABOUT_MAX = 300;

    private final TaskDesk tasks;
    private final Shops shops;

    public MailDesk(TaskDesk tasks, Shops shops) {
        this.tasks = tasks;
        this.shops = shops;
    }

    /** A letter that goes on with an open request is a part of it; after its outcome it is another one. */
    public void requested(Received<?> received, MailReceived letter) {
        var cause = received.leadsTo(SERVICE);
        var begun = Optional.ofNullable(letter.thread()).flatMap(thread -> tasks.find(received.shop(), id(thread)));
        if (begun.isEmpty() || endedBefore(begun.get().state(), letter)) {
            open(received.shop(), letter, cause);
        } else if (letter.phone() != null) {
            tasks.reachedAt(received.shop(), begun.get().state().taskId(), letter.phone(), cause);
        }
    }

    /** What ended after the letter was there has settled it, too; so a second delivery opens nothing. */
    private static boolean endedBefore(CallTask task, MailReceived letter) {
        return task.stage() instanceof Stage.Completed ended && ended.at().isBefore(letter.receivedAt());
    }

    private void open(ShopId shop, MailReceived letter, Cause cause) {
        var subject = Subject.written(letter.phone(), letter.from().name(), zone(shop), about(letter));
        tasks.open(
                shop,
                id(letter.letterId()),
                cause,
                opening -> opening.owed(
                        CallTaskKind.MAIL_REQUEST, subject, new SomethingChanged(letter.receivedAt(), What.MAIL)));
    }

    public void answered(Received<?> received, MailAnswered answer) {
        var cause = received.leadsTo(SERVICE);
        tasks.answered(received.shop(), id(answer.letterId()), answer.operator(), cause);
        if (answer.thread() != null) {
            tasks.answered(received.shop(), id(answer.thread()), answer.operator(), cause);
        }
    }

    public Optional<Stored<CallTask>> find(ShopId shop, LetterId letter) {
        return tasks.find(shop, id(letter));
    }

    private static CallTaskId id(LetterId letter) {
        return new CallTaskId(letter.value());
    }

    private static String about(MailReceived letter) {
        var whole = letter.subject().isBlank() ? letter.excerpt() : letter.subject() + ". " + letter.excerpt();
        var line = whole.replaceAll("\\s+", " ").strip();
        var end = Math.min(line.length(), ABOUT_MAX);
        return line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }

    /** Where he lives is not known from a letter; the shop's day is assumed. */
    private Zone zone(ShopId shop) {
        var its = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)).zone();
        return new Zone(its, Zone.Source.SHOP, Zone.Confidence.LOW, List.of(its));
    }
}
