package orderdesk.faults;

/**
 * One record as it lies in a topic.
 *
 * @param id the event's, the same in a duplicate
 * @param sequence of its aggregate, from 1
 */
record Fact(String topic, int partition, long offset, String key, String id, long sequence, String body) {}
