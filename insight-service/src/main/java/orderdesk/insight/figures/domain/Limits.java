package orderdesk.insight.figures.domain;

/**
 * The service level that all shops of a question have in common (R096).
 *
 * @param targetMinutes of open time, within which a customer is to be called first (R074)
 * @param breachMinutes of open time, within which he has to be (R043)
 */
public record Limits(long targetMinutes, long breachMinutes) {}
