package orderdesk.platform.aggregate.protocol;

import orderdesk.platform.aggregate.port.Entry;

/**
 * An event that is being stored, or waits for the broker.
 *
 * @param json what the broker gets, UTF-8
 */
record Fresh(Entry entry, byte[] json) {

    /** About what it takes in the document. */
    int size() {
        return json.length + Limits.ENTRY_EXTRA;
    }
}
