package orderdesk.deployed;

/**
 * One line of the reference.
 *
 * @param name as in a settings file
 * @param type as the code says it
 * @param usual what holds where nothing is said; empty where there is none
 * @param meaning in the words of the code's documentation
 */
record Setting(String name, String type, String usual, String meaning) {

    String line() {
        return "| `%s` | %s | %s | %s |"
                .formatted(name, type.replace("|", "\\|"), usual.isEmpty() ? "" : "`" + usual + "`", meaning);
    }
}
