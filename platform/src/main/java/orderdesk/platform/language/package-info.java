/**
 * Russian as the desk writes and says it: filters, templates, names, and the words for what an order agrees. Pure.
 * Sentences are written around the nominative, so that grammar holds without morphology.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.language;
