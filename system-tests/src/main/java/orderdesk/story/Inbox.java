package orderdesk.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What one customer is written, by an address that no earlier story has. */
record Inbox(Cast cast, String address) {

    static Inbox of(Cast cast, String word) {
        return new Inbox(cast, "%s-%s@example.ru".formatted(word, UUID.randomUUID()));
    }

    /** As an order names him. */
    Map<String, Object> of(OrderBody.Customer customer) {
        return Map.of(
                "person",
                Map.of("surname", customer.surname(), "given", customer.given()),
                "phone",
                customer.phone(),
                "email",
                address);
    }

    /** The text of the first letter with that in its subject, once it came. */
    String text(String about) {
        Narrator.eventually(this::read, seen -> !about(seen, about).isEmpty());
        return about(read(), about).getFirst().at("/text").asString("");
    }

    /** How many came so far with that in their subject. */
    long count(String about) {
        return about(read(), about).size();
    }

    private Answer read() {
        return cast.anna.get("mail", "/messages?to=" + Desk.encoded(address)).expect(200);
    }

    private static List<JsonNode> about(Answer inbox, String about) {
        return StreamSupport.stream(inbox.json().spliterator(), false)
                .filter(mail -> mail.at("/subject").asString("").contains(about))
                .toList();
    }
}
