package orderdesk.insight.figures.domain;

/**
 * One group of a figure.
 *
 * @param key as {@link Grouping} gives it, empty for {@link Grouping#NONE}
 */
public record Slice(Grouping by, String key) {}
