/** A call that is owed, without any machinery: from its opening to its one outcome, decided by pure functions. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.task.domain;
