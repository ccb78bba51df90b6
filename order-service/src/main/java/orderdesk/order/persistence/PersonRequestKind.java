package orderdesk.order.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.order.domain.person.PersonRequested;
import orderdesk.platform.aggregate.AggregateKind;

/** How requests about persons are kept. */
public final class PersonRequestKind implements AggregateKind<PersonRequest, PersonRequested> {

    static final String AT = "at";
    static final String ID = "id";
    static final String UNANNOUNCED = "unannounced";

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "personRequests";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<PersonRequest> state() {
        return PersonRequest.class;
    }

    @Override
    public Class<PersonRequested> events() {
        return PersonRequested.class;
    }

    @Override
    public Map<String, Object> keys(PersonRequest request) {
        Map<String, Object> keys = Map.of(AT, request.at(), ID, request.id().toString());
        return request.sealed() == null
                ? keys
                : Map.of(AT, request.at(), ID, request.id().toString(), UNANNOUNCED, true);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of(AT, ID), List.of(UNANNOUNCED));
    }
}
