package orderdesk.insight.replay;

import orderdesk.insight.replay.domain.Outcome;

/**
 * A time as it was, and as it is played.
 *
 * @param recorded what the facts say
 * @param unchanged what the replay makes of it
 * @param changed what it makes of it with the change
 * @param error how far the replay of what was is from it: the change may be as far from what would be
 * @param pace how many times as long as measured each work keeps an operator
 */
public record Compared(Outcome recorded, Outcome unchanged, Outcome changed, Off error, double pace) {

    /** How many the unchanged replay makes too many, or, below zero, too few. */
    public record Off(int breached, int missed) {}
}
