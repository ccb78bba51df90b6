package orderdesk.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import orderdesk.insight.domain.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What happened to one order, in every service, oldest first. */
record Story(UUID orderId, List<Entry> entries) {

    static Story of(UUID order, List<Fact> facts, Known known, MessageSource words, Locale language) {
        return new Story(
                order,
                facts.stream()
                        .map(fact -> Entry.of(fact, known, words, language))
                        .toList());
    }

    /**
     * @param what the event in words
     * @param who a person, a storefront, or the service that acted by itself
     * @param script the words that were spoken, where the event has a read-back; absent for a storefront
     * @param known what was known then, as published, less what the reader may not see; empty for a storefront
     */
    record Entry(
            Instant at,
            String what,
            String who,
            String service,
            String type,
            String event,
            @Nullable ScriptSpoken script,
            Map<String, Object> known) {

        static Entry of(Fact fact, Known known, MessageSource words, Locale language) {
            return new Entry(
                    fact.at(),
                    words.getMessage(
                            new DefaultMessageSourceResolvable(new String[] {fact.type()}, fact.type()), language),
                    fact.actor(),
                    fact.source(),
                    fact.type(),
                    fact.event(),
                    known.spoken(fact).orElse(null),
                    known.of(fact));
        }
    }
}
