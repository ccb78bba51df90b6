package orderdesk.platform.person;

import java.time.Instant;

/**
 * One event that is announced once and is not kept for ever: its document is gone at a time.
 *
 * @param goneAt the database removes it within a minute after
 */
public record PersonNote(Instant goneAt) {}
