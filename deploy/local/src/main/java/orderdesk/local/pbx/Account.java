package orderdesk.local.pbx;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What both sides sign with, and where the desk takes notices.
 *
 * @param desk ends with a slash
 */
record Account(String key, String salt, URI desk) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String form(Map<String, Object> fields) {
        var json = JSON.writeValueAsString(fields);
        return "vpbx_api_key=%s&sign=%s&json=%s".formatted(encoded(key), sign(json), encoded(json));
    }

    /** The {@code json} of a form that is signed as it must be. */
    Optional<JsonNode> read(String form) {
        var fields = new HashMap<String, String>();
        for (var pair : form.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                fields.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        var json = fields.getOrDefault("json", "");
        var fits = key.equals(fields.get("vpbx_api_key")) && sign(json).equals(fields.get("sign"));
        return fits ? Optional.of(JSON.readTree(json)) : Optional.empty();
    }

    private String sign(String json) {
        try {
            var bytes = (key + json + salt).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
