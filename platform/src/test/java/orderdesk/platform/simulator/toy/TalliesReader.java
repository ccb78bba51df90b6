package orderdesk.platform.simulator.toy;

import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.toy.TallyEvent.CoinCounted;

/** Brings the answers of the tallies to the jars. */
public final class TalliesReader implements Reader<TallyEvent> {

    private final JarDesk desk;

    public TalliesReader(JarDesk desk) {
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Tallies.TOPIC;
    }

    @Override
    public Class<TallyEvent> events() {
        return TallyEvent.class;
    }

    @Override
    public void on(Received<TallyEvent> received) {
        switch (received.event()) {
            case CoinCounted counted -> desk.counted(received, counted);
            case TallyEvent.Unknown _ -> {} // nothing here depends on it
        }
    }
}
