package orderdesk.platform.web;

/**
 * The fencing token of claimed work, from the header {@code Claim-Token}; it grows with every claim. As a controller
 * parameter it is required: 428 where it is missing.
 */
public record ClaimToken(long value) {}
