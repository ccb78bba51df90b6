package orderdesk.callback.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.RequestDesk;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.persistence.ChatKind;
import orderdesk.callback.order.persistence.OrderFileKind;
import orderdesk.callback.promise.persistence.GivenPromiseKind;
import orderdesk.callback.request.persistence.QuotaKind;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.persistence.CallTasksKind;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.callback.telephony.InVainDesk;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.persistence.CallKind;
import orderdesk.callback.telephony.persistence.CalleeKind;
import orderdesk.callback.telephony.persistence.CallerKind;
import orderdesk.callback.telephony.persistence.DialKind;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.person.End;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.Trail;
import orderdesk.platform.queue.PersonClaimKind;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What callback-service keeps of customers: whom it called and who called, what was said, promised and written. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    static final String CALL = "call";
    static final String TASK = "task";

    /** Of one call that is owed, or one order; who puts the desk off more often does not speak of more each time. */
    private static final int PROMISES_MAX = 30;

    /** Work first: it leads to the calls, chats and promises that were about it. */
    @Bean
    public static PersonData personData(Shops shops) {
        return new PersonData(
                List.of(
                        KeptPersons.of(new OrderFileKind())
                                .by(Trail.ORDER, "_id")
                                .by(Trail.PHONE, "keys.phone")
                                .over(Ends::file),
                        tasks(shops),
                        chats(),
                        promises(),
                        KeptPersons.of(new PersonClaimKind<>("callback", Topics.CALLS, CallEvent.class))
                                .by(Trail.PHONE, "_id", PersonConfiguration::person)
                                .by(TASK, "_id")
                                .over((_, claim, last) -> Optional.of(End.later(last, claim.leaseEnds()))),
                        calls(),
                        new Elsewhere("strayCalls", Call.NO_SHOP, calls()),
                        KeptPersons.of(new DialKind())
                                .by(Trail.PHONE, "state.dialled.phone.e164")
                                .by(Trail.ORDER, "state.dialled.order")
                                .over(End.atOnce()),
                        KeptPersons.of(new CallerKind())
                                .by(Trail.PHONE, "_id", InVainDesk::id)
                                .removed()
                                .over(Ends::caller),
                        KeptPersons.of(new CalleeKind())
                                .by(Trail.PHONE, "_id", DialLaw::id)
                                .over(Ends::callee),
                        quotas()),
                without());
    }

    /** Where there are exchanges and a queue. */
    @Bean
    PersonData owedAndRecorded(CallbackDesk desk, ObjectProvider<Recordings> exchanges) {
        return new PersonData(
                List.of(
                        new OwedPersons(desk.tasks()),
                        new SoundPersons(() -> exchanges.orderedStream().toList())),
                Map.of());
    }

    private static PersonCollection tasks(Shops shops) {
        return KeptPersons.of(new CallTasksKind(shops))
                .by(Trail.PHONE, "keys.person", PersonConfiguration::person)
                .by(Trail.ORDER, "state.subject.orderId")
                .by(TASK, "_id")
                .leadsTo(TASK, "_id")
                .leadsTo(CALL, "state.subject.call")
                .leadsTo(CALL, "state.subject.messages")
                .leadsTo(CALL, "state.contact.attempts.call")
                .over(End.where(task -> !task.isOpen()));
    }

    /** They count what he asked of all shops. */
    private static PersonCollection quotas() {
        return new Elsewhere(
                "quotas",
                RequestDesk.ALL_SHOPS,
                KeptPersons.of(new QuotaKind())
                        .by(Trail.PHONE, "_id", (_, phone) -> RequestDesk.quotaOf(phone))
                        .removed()
                        .over(Ends::quota));
    }

    private static PersonCollection chats() {
        return KeptPersons.of(new ChatKind())
                .by(TASK, "_id", (_, task) -> Chat.id(new CallTaskId(UUID.fromString(task))))
                .by(Trail.PHONE, "state.visitor.phone.e164")
                .by(Trail.ORDER, "state.stage.orderId")
                .leadsTo(TASK, "state.taskId")
                .over(End.where(chat -> !chat.isOpen()));
    }

    private static PersonCollection calls() {
        return KeptPersons.of(new CallKind())
                .by(CALL, "_id")
                .by(Trail.PHONE, "keys.phone")
                .by(Trail.ORDER, "state.care.linked.orders")
                .leadsTo(CALL, "_id")
                .over(End.where(call -> call.ending() != null));
    }

    /** Of calls that are owed and of orders: their ids follow from those. */
    private static PersonCollection promises() {
        var promises = KeptPersons.of(new GivenPromiseKind()).over(End.where(promise -> promise.end() != null));
        IntStream.rangeClosed(1, PROMISES_MAX).mapToObj(String::valueOf).forEach(number -> {
            promises.by(TASK, "_id", (_, task) -> promise(task, number));
            promises.by(Trail.ORDER, "_id", (_, order) -> promise(order, number));
        });
        return promises;
    }

    private static String promise(String of, String number) {
        return Ids.of(of, "promise", number).toString();
    }

    private static String person(ShopId shop, String e164) {
        return CallTask.person(shop, e164).toString();
    }

    private static Map<String, String> without() {
        return Map.ofEntries(
                Map.entry("claimsElsewhere", "which operator holds whom, by a hash and without a word"),
                Map.entry("waitingCallers", "ids of calls"),
                Map.entry("mysteryCalls", "which calls are the desk's own people's"),
                Map.entry("slots", "places that promises take, by their ids"),
                Map.entry("routings", "rules of a shop"),
                Map.entry("phoneBooks", "a shop's lines, and its people's extensions"),
                Map.entry("callAccesses", "which of the desk's people looked at what"),
                Map.entry("attendances", "the desk's own people"),
                Map.entry("briefings", "a shop's texts for its people"),
                Map.entry("regulations", "a shop's texts for its people"),
                Map.entry("acknowledgements", "what the desk's own people have read"),
                Map.entry("widgets", "settings of a shop"));
    }
}
