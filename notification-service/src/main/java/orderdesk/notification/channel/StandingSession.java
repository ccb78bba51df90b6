package orderdesk.notification.channel;

import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the session with the SMS centre, so that receipts come in though nothing is sent. */
final class StandingSession {

    private final boolean wanted;
    private final SmppChannel sms;

    StandingSession(boolean wanted, SmppChannel sms) {
        this.wanted = wanted;
        this.sms = sms;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 20_000)
    void look() {
        if (wanted) {
            sms.stand();
        }
    }
}
