package orderdesk.shop.domain;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) to it
 */
public record Violation(String pointer, String code, String detail) {}
