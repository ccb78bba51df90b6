package orderdesk.platform.script;

/**
 * One thing that is wrong with a script.
 *
 * @param pointer JSON pointer (RFC 6901) into the script
 */
public record Flaw(String pointer, String code, String detail) {}
