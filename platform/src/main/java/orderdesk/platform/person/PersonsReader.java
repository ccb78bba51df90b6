package orderdesk.platform.person;

import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears whom every service is to look for; what the others answered is for whoever gathers it. */
final class PersonsReader implements Reader<PersonEvent> {

    private final PersonDesk desk;
    private final PersonAnswers answers;

    PersonsReader(PersonDesk desk, PersonAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public String topic() {
        return Topics.PERSONS;
    }

    @Override
    public Class<PersonEvent> events() {
        return PersonEvent.class;
    }

    @Override
    public void on(Received<PersonEvent> received) {
        switch (received.event()) {
            case PersonSought sought -> desk.sought(received, sought);
            case PersonAnswered answered -> answers.on(received, answered);
            case PersonEvent.Unknown _ -> {} // of a newer producer
        }
    }
}
