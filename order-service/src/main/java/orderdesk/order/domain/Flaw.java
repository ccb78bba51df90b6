package orderdesk.order.domain;

/**
 * One thing that is wrong with what somebody asks for.
 *
 * @param pointer JSON pointer (RFC 6901) into the order's terms
 */
public record Flaw(String pointer, String code, String detail) {}
