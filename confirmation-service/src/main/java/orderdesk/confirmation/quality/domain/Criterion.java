package orderdesk.confirmation.quality.domain;

/**
 * What a call is judged by.
 *
 * @param id stays the same through all versions, so that results can be compared
 * @param words as reviewer and operator read it
 * @param weight 0 to 100, beside the others'
 * @param fatal a breach makes the whole review nought
 */
public record Criterion(String id, String words, int weight, boolean fatal) {}
