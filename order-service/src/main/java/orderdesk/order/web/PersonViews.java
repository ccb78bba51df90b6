package orderdesk.order.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.shared.Phone;
import orderdesk.order.PersonRequestDesk.Wanted;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Requests about persons, as administrators send and see them. */
final class PersonViews {

    static final String ASKED = """
        {"errand": "COUNT", "phones": ["8 912 345-67-89"], "emails": ["irina@example.org"]}\
        """;

    private static final int NAMES_MAX = 10;
    private static final int EMAIL_MAX = 254;

    private PersonViews() {}

    /**
     * @param phones of the customer, as he writes them
     * @param moneySettled for ERASE: what his orders show as owed was given back elsewhere
     */
    record PersonAsked(
            Errand errand,
            @Nullable List<String> phones,
            @Nullable List<String> emails,
            @Nullable Boolean moneySettled) {

        /** @throws Problem 422 for what is no telephone or mailbox, and for nobody at all */
        Wanted wanted(String country) {
            var texts = orEmpty(phones);
            var boxes = orEmpty(emails);
            if (texts.size() + boxes.size() == 0 || texts.size() > NAMES_MAX || boxes.size() > NAMES_MAX) {
                throw unacceptable("/phones", "count", "1 to %d telephones and mailboxes.".formatted(NAMES_MAX));
            }
            var read = Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                    .map(i -> Phone.parse(texts.get(i), country)
                            .orElseThrow(() -> unacceptable("/phones/" + i, "phone", "No telephone.")))
                    .map(Phone::e164)
                    .collect(Collectors.toUnmodifiableSet());
            return new Wanted(read, mailboxes(boxes));
        }

        private static Set<String> mailboxes(List<String> boxes) {
            for (var i = 0; i < boxes.size(); i++) {
                var box = boxes.get(i);
                if (box.length() > EMAIL_MAX || !box.strip().matches("[^@\\s]+@[^@\\s]+")) {
                    throw unacceptable("/emails/" + i, "email", "No mailbox.");
                }
            }
            return boxes.stream()
                    .map(box -> box.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static List<String> orEmpty(@Nullable List<String> list) {
            return list == null ? List.of() : list;
        }

        private static Problem unacceptable(String pointer, String code, String detail) {
            var error = new Problem.Error(pointer, code, detail);
            return Problem.unprocessable("person-unacceptable", "Nobody can be looked for by this.", List.of(error));
        }
    }

    /**
     * @param by who asked in the customer's name
     * @param done every service has looked once
     * @param awaited services that have not
     * @param orders that he had when it was asked
     * @param copyUntil for COPY: when it is gone
     */
    @Schema(description = "What was asked about one customer, and what the services did; nothing that says who he is")
    record PersonRequestView(
            UUID id,
            Errand errand,
            String by,
            Instant at,
            boolean moneySettled,
            boolean done,
            List<String> awaited,
            int orders,
            List<LookView> looks,
            @Nullable Instant copyUntil) {

        static PersonRequestView of(PersonRequest request) {
            var looks = request.looks().stream()
                    .sorted(Comparator.comparing(PersonRequest.Look::service).thenComparing(PersonRequest.Look::look))
                    .map(each -> new LookView(each.service(), each.look(), each.at(), each.counts()))
                    .toList();
            return new PersonRequestView(
                    request.id(),
                    request.errand(),
                    request.by(),
                    request.at(),
                    request.moneySettled(),
                    request.isDone(),
                    List.copyOf(request.awaited()),
                    request.orders().size(),
                    looks,
                    request.errand() == Errand.COPY ? request.copyGoneAt() : null);
        }
    }

    /** @param look 0 at once, 1 after an hour, 2 after 31 days: for what arrived late */
    record LookView(String service, int look, Instant at, List<Count> counts) {}
}
