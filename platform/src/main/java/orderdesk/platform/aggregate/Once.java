package orderdesk.platform.aggregate;

/**
 * One request that must take effect once, however often it is sent.
 *
 * @param client who sent it: keys of different clients never meet
 * @param key the Idempotency-Key
 * @param hash SHA-256 of method, path and body, in hex: the same key with another hash is a mistake of the client
 */
public record Once(String client, String key, String hash) {}
