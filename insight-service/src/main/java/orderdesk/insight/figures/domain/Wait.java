package orderdesk.insight.figures.domain;

import org.jspecify.annotations.Nullable;

/**
 * Orders whose customers waited this long for the first contact, and how many of them were confirmed.
 *
 * @param key by which its orders are asked for: where it begins, or "never"
 * @param from minutes of open time from the order to the first dialling; absent for those nobody has dialled
 * @param until absent where the group is open
 * @param share where the share of confirmed ones really is
 */
public record Wait(
        String key, @Nullable Integer from, @Nullable Integer until, int orders, int confirmed, Band share) {}
